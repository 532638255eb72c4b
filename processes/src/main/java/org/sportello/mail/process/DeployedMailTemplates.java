package org.sportello.mail.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.sportello.mail.application.MailTemplates;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml;

/**
 * Reads the mails of the newest release. What was read is kept until another release is deployed,
 * which is asked each time, since another node may have done it.
 */
@ApplicationScoped
public class DeployedMailTemplates implements MailTemplates {

  private static final String NEWEST =
      """
      select id_ from engine.act_re_deployment where name_ = 'sportello'
      order by deploy_time_ desc limit 1
      """;

  private static final String FILES =
      """
      select file.bytes_,
             (select count(*) from engine.act_ge_bytearray other
              where other.name_ = file.name_ and other.deployment_id_ is not null) as version
      from engine.act_ge_bytearray file
      where file.deployment_id_ = ? and file.name_ like '%/mail.%.xml'
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  private final AtomicReference<Release> kept = new AtomicReference<>(new Release("", Map.of()));

  protected DeployedMailTemplates() {}

  /** Reads from that database. */
  public DeployedMailTemplates(DataSource database) {
    this.database = database;
  }

  private record Release(String deployment, Map<String, InForce> mails) {}

  @Override
  public Optional<InForce> find(String code) {
    try (Connection connection = database.getConnection()) {
      String newest = newest(connection);
      Release release = kept.get();
      if (!release.deployment().equals(newest)) {
        release = new Release(newest, read(connection, newest));
        kept.set(release);
      }
      return Optional.ofNullable(release.mails().get(code));
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1524 the mail templates cannot be read", e);
    }
  }

  private static String newest(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEWEST);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static Map<String, InForce> read(Connection connection, String deployment)
      throws SQLException {
    Map<String, InForce> mails = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(FILES)) {
      query.setString(1, deployment);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          byte[] file = row.getBytes(1);
          WrittenTemplate template = MailDocument.read(ReadableXml.read(file));
          mails.put(template.code(), new InForce(template, row.getInt(2), DiagramSet.sha256(file)));
        }
      }
    }
    return Map.copyOf(mails);
  }
}
