package org.sportello.processdesign.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.mail.process.MailDocument;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.ProcessVersion.Change;
import org.sportello.processdesign.application.Proposal.Owner;

/** Reads which versions of which diagrams and tables were deployed when. */
@ApplicationScoped
public class DeployedVersions {

  private static final String ALL =
      """
      with definition as (
        select key_, name_, 'bpmn' as type, version_, resource_name_, deployment_id_
        from engine.act_re_procdef
        union all
        select key_, name_, 'dmn', version_, resource_name_, deployment_id_
        from engine.act_re_decision_def
        union all
        select substring(file.name_ from '/(mail[.][^/]*)[.]xml$'), null, 'mail',
               (row_number() over (partition by file.name_ order by made.deploy_time_))::integer,
               file.name_, file.deployment_id_
        from engine.act_ge_bytearray file
        join engine.act_re_deployment made on made.id_ = file.deployment_id_
        where file.name_ like '%/mail.%.xml'
      ), versioned as (
        select definition.*,
               version_ = max(version_) over (partition by key_) as current,
               encode(sha256(bytes_), 'hex') as sha256, bytes_
        from definition
        join engine.act_ge_bytearray file
          on file.deployment_id_ = definition.deployment_id_ and file.name_ = resource_name_
      ), compared as (
        select versioned.*,
               sha256 is distinct from lag(sha256) over (partition by key_ order by version_)
                 as changed
        from versioned
      )
      select key_, coalesce(compared.name_, key_), type, version_, current, deploy_time_,
             compared.sha256, bytes_, compared.changed, change.id, change.author_id, author.name,
             change.proposed_at, change.reason, change.decided_by_id, approver.name,
             change.decided_at
      from compared
      join engine.act_re_deployment deployment on deployment.id_ = compared.deployment_id_
      left join lateral (
        select * from process_proposal p
        where p.key = compared.key_ and p.sha256 = compared.sha256 and p.state = 'approved'
          and p.version <= compared.version_
        order by p.version desc limit 1) change on true
      left join person author on author.id = change.author_id
      left join person approver on approver.id = change.decided_by_id
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected DeployedVersions() {}

  /** Reads from that database. */
  public DeployedVersions(DataSource database) {
    this.database = database;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Row(ProcessVersion version, byte[] xml) {}

  List<ProcessVersion> current() {
    return read(ALL + "where current and ? <> '' and ? = 0 order by key_", "*", 0).stream()
        .map(Row::version)
        .toList();
  }

  List<ProcessVersion> of(String key) {
    return read(ALL + "where key_ = ? and ? = 0 order by version_ desc", key, 0).stream()
        .map(Row::version)
        .toList();
  }

  Optional<byte[]> xml(String key, int version) {
    return read(ALL + "where key_ = ? and version_ = ?", key, version).stream()
        .findFirst()
        .map(Row::xml);
  }

  private List<Row> read(String sql, String key, int version) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, key);
      query.setInt(2, version);
      try (ResultSet row = query.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(new Row(version(row), row.getBytes(8)));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1521 the deployed versions cannot be read", e);
    }
  }

  private static ProcessVersion version(ResultSet row) throws SQLException {
    FileFacts file = FileFacts.of(row.getString(7), row.getBytes(8));
    DiagramLabel label = file.label(row.getString(1), row.getString(2));
    boolean isMail = row.getString(3).equals(MailDocument.TYPE);
    return new ProcessVersion(
        row.getString(1),
        isMail ? label.en() : row.getString(2),
        label,
        row.getString(3),
        row.getInt(4),
        row.getBoolean(5),
        row.getBoolean(9),
        row.getTimestamp(6).toInstant(),
        row.getString(7),
        file.calls(),
        change(row));
  }

  private static Change change(ResultSet row) throws SQLException {
    long proposal = row.getLong(10);
    return row.wasNull()
        ? null
        : new Change(
            proposal,
            new Owner(row.getLong(11), row.getString(12)),
            row.getTimestamp(13).toInstant(),
            row.getString(14),
            new Owner(row.getLong(15), row.getString(16)),
            row.getTimestamp(17).toInstant());
  }
}
