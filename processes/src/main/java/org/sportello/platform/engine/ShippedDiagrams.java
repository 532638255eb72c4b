package org.sportello.platform.engine;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jboss.logging.Logger;

/**
 * Deploys the diagrams that come with the application, without undoing what their owner decided: a
 * file that was changed by an approved proposal is kept, and every other file follows the shipped
 * one. Nothing is deployed where nothing differs.
 */
@Stateless
public class ShippedDiagrams {

  private static final Logger LOG = Logger.getLogger(ShippedDiagrams.class);

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Inject private Releases releases;

  /** Brings the deployed set up to date, in one transaction and under one lock for all nodes. */
  public void deployTo(ProcessEngine engine) {
    releases.lock();
    DiagramSet shipped = DiagramSet.shipped();
    DiagramSet deployed = releases.current(engine);
    try (Connection connection = database.getConnection()) {
      DiagramSet wanted = merge(shipped, deployed, lastShipped(connection));
      if (!wanted.hashes().equals(deployed.hashes())) {
        releases.deploy(engine, deployed, wanted, facts -> facts.put("shipped", true));
        LOG.infof("SPO-1505 %d diagrams and tables are deployed", wanted.resources().size());
      }
      remember(connection, shipped.hashes());
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1506 the shipped diagrams cannot be deployed", e);
    }
  }

  /** What should be deployed: the shipped files, but the owner's where the owner changed one. */
  static DiagramSet merge(DiagramSet shipped, DiagramSet deployed, Map<String, String> before) {
    DiagramSet wanted = shipped;
    SortedMap<String, String> deployedHashes = deployed.hashes();
    for (Map.Entry<String, byte[]> resource : deployed.resources().entrySet()) {
      String name = resource.getKey();
      boolean changedByOwner = !deployedHashes.get(name).equals(before.get(name));
      if (changedByOwner) {
        wanted = wanted.with(name, resource.getValue());
      }
    }
    return wanted;
  }

  private static Map<String, String> lastShipped(Connection connection) throws SQLException {
    Map<String, String> hashes = new TreeMap<>();
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("select resource, sha256 from shipped_diagram")) {
      while (rows.next()) {
        hashes.put(rows.getString(1), rows.getString(2));
      }
    }
    return hashes;
  }

  private static void remember(Connection connection, Map<String, String> hashes)
      throws SQLException {
    try (Statement delete = connection.createStatement()) {
      delete.executeUpdate("delete from shipped_diagram");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into shipped_diagram (resource, sha256) values (?, ?)")) {
      for (Map.Entry<String, String> hash : hashes.entrySet()) {
        insert.setString(1, hash.getKey());
        insert.setString(2, hash.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
