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
import org.sportello.processdesign.application.ProcessVersion;

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
      ), versioned as (
        select definition.*,
               version_ = max(version_) over (partition by key_) as current
        from definition
      )
      select key_, coalesce(versioned.name_, key_), type, version_, current, deploy_time_,
             encode(sha256(bytes_), 'hex'), bytes_
      from versioned
      join engine.act_re_deployment deployment on deployment.id_ = versioned.deployment_id_
      join engine.act_ge_bytearray file
        on file.deployment_id_ = versioned.deployment_id_ and file.name_ = resource_name_
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
    return new ProcessVersion(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getBoolean(5),
        row.getTimestamp(6).toInstant(),
        row.getString(7));
  }
}
