package org.sportello.platform.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/** Deploys releases one after another, and puts every new version on a ledger chain of its own. */
@ApplicationScoped
public class Releases {

  private static final long LOCK = 7_206_125_002L;

  private static final String MAILS =
      """
      select substring(file.name_ from '/(mail[.][^/]*)[.]xml$'),
             (select count(*) from engine.act_ge_bytearray other
              where other.name_ = file.name_ and other.deployment_id_ is not null),
             file.name_
      from engine.act_ge_bytearray file
      where file.deployment_id_ = ? and file.name_ like '%/mail.%.xml'
      order by file.name_
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  private final Ledger ledger;

  protected Releases() {
    this((Ledger) null);
  }

  @Inject
  public Releases(Ledger ledger) {
    this.ledger = ledger;
  }

  /** For an engine outside the server. */
  public Releases(Ledger ledger, DataSource database) {
    this.ledger = ledger;
    this.database = database;
  }

  /** Keeps every other node and thread from deploying until the transaction ends. */
  public void lock() {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      lock.execute();
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1506 releases cannot be deployed now", e);
    }
  }

  /** The release that new tickets run on now, empty before the first. */
  public DiagramSet current(ProcessEngine engine) {
    return DiagramSet.deployed(engine.getRepositoryService()).orElseGet(DiagramSet::none);
  }

  /**
   * Deploys a release as a whole.
   *
   * @param why adds to the ledger's entries of the files that changed
   * @return the versions by the keys of processes and decisions
   */
  public Map<String, Integer> deploy(
      ProcessEngine engine, DiagramSet before, DiagramSet now, Consumer<Facts> why) {
    DeploymentWithDefinitions deployment = now.deployTo(engine.getRepositoryService());
    List<Made> made = new ArrayList<>();
    if (deployment.getDeployedProcessDefinitions() != null) {
      deployment.getDeployedProcessDefinitions().forEach(one -> made.add(Made.of(one)));
    }
    if (deployment.getDeployedDecisionDefinitions() != null) {
      deployment.getDeployedDecisionDefinitions().forEach(one -> made.add(Made.of(one)));
    }
    made.addAll(mails(deployment.getId()));
    made.forEach(one -> record(one, deployment.getId(), before, now, why));
    return made.stream().collect(Collectors.toMap(Made::key, Made::version, (one, other) -> one));
  }

  /** A version that a deployment has made of a file. */
  private record Made(String key, int version, String resource) {

    static Made of(ResourceDefinition definition) {
      return new Made(definition.getKey(), definition.getVersion(), definition.getResourceName());
    }
  }

  /** The mails of a deployment: the engine keeps their files and counts no versions of them. */
  private List<Made> mails(String deployment) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(MAILS)) {
      query.setString(1, deployment);
      List<Made> mails = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          mails.add(new Made(row.getString(1), row.getInt(2), row.getString(3)));
        }
      }
      return mails;
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1506 releases cannot be deployed now", e);
    }
  }

  private void record(
      Made made, String deployment, DiagramSet before, DiagramSet now, Consumer<Facts> why) {
    String resource = made.resource();
    String hash = now.hashes().get(resource);
    boolean changed = !hash.equals(before.hashes().get(resource));
    Facts facts =
        Facts.of("key", made.key())
            .put("version", made.version())
            .put("resource", resource)
            .put("sha256", hash)
            .put("deployment", deployment)
            .put("changed", changed);
    if (changed) {
      why.accept(facts);
    }
    ledger.append(Chain.of("process", made.key()), "process.deployed", facts);
  }
}
