package org.sportello.moving.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.moving.application.Mapping;
import org.sportello.moving.application.MoveFinding;
import org.sportello.moving.application.PlannedElement;
import org.sportello.moving.application.PlannedElement.Choice;
import org.sportello.moving.application.Release;
import org.sportello.moving.application.TicketMover;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.OwnTransaction;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.process.TicketProcesses;

/** Moves tickets by the engine's own migration of process instances. */
@ApplicationScoped
public class CamundaTicketMover implements TicketMover {

  private static final String PROCESS = "TicketMoving";
  private static final int MOST_CHOICES = 60;

  private static final String RELEASES =
      """
      with version as (
        select d.key_, d.deployment_id_, md5(file.bytes_) is distinct from
          lag(md5(file.bytes_)) over (partition by d.key_ order by d.version_) as changed
        from (
          select key_, version_, deployment_id_, resource_name_ from engine.act_re_procdef
          union all
          select key_, version_, deployment_id_, resource_name_ from engine.act_re_decision_def
        ) d
        join engine.act_ge_bytearray file
          on file.deployment_id_ = d.deployment_id_ and file.name_ = d.resource_name_
        where d.deployment_id_ in (
          select deployment_id_ from engine.act_re_procdef
          where key_ = 'TicketLifecycle' order by version_ desc limit 51)
      )
      select life.version_, cast(deployed.deploy_time_ as timestamptz) as deployed_at,
        life.version_ = max(life.version_) over () as is_current,
        (select string_agg(version.key_, ' ' order by version.key_) from version
         where version.deployment_id_ = life.deployment_id_ and version.changed) as changed
      from engine.act_re_procdef life
      join engine.act_re_deployment deployed on deployed.id_ = life.deployment_id_
      where life.key_ = 'TicketLifecycle'
      order by life.version_ desc limit 50
      """;

  private final Engine engine;
  private final TicketProcesses processes;
  private final OwnTransaction transactions;
  private final Queries queries;

  protected CamundaTicketMover() {
    this(null, null, null, null);
  }

  @Inject
  public CamundaTicketMover(
      Engine engine, TicketProcesses processes, OwnTransaction transactions, Queries queries) {
    this.engine = engine;
    this.processes = processes;
    this.transactions = transactions;
    this.queries = queries;
  }

  @Override
  public List<Release> releases() {
    return queries.list(
        RELEASES,
        Map.of(),
        row ->
            new Release(
                row.number("version_"),
                row.instant("deployed_at"),
                row.flag("is_current"),
                0,
                row.words("changed")));
  }

  @Override
  public List<PlannedElement> plan(int release, List<Mapping> mappings, List<Place> places) {
    MovePlans plans = new MovePlans(engine.get(), release, mappings);
    return places.stream()
        .map(
            place ->
                planned(
                    plans,
                    place,
                    mappings.stream()
                        .anyMatch(
                            one ->
                                one.process().equals(place.process())
                                    && one.element().equals(place.element()))))
        .toList();
  }

  private PlannedElement planned(MovePlans plans, Place place, boolean byHand) {
    ProcessDefinition source =
        engine
            .get()
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(place.process())
            .processDefinitionVersion(place.version())
            .singleResult();
    Map<String, DiagramNode> nodes = plans.nodes(source.getId());
    MovePlan plan = plans.from(source).orElse(null);
    String target = plan == null ? null : plan.targets().get(place.element());
    List<MoveFinding> findings = findings(place, nodes, plan, target);
    boolean isSettled = target != null && !byHand && findings.isEmpty();
    return new PlannedElement(
        place.process(),
        place.version(),
        place.element(),
        MovePlans.name(nodes, place.element()),
        place.tickets(),
        target,
        byHand,
        isSettled || plan == null ? List.of() : choices(plans, source, place),
        findings);
  }

  private static List<MoveFinding> findings(
      Place place, Map<String, DiagramNode> nodes, MovePlan plan, String target) {
    if (plan == null) {
      return List.of(MoveWords.noDiagram(place.process()));
    }
    if (target == null) {
      return List.of(
          MoveWords.of(
              place.process(),
              place.element(),
              MovePlans.name(nodes, place.element()),
              "There is no migration instruction"));
    }
    return plan.findings().stream().filter(one -> place.element().equals(one.element())).toList();
  }

  /** What is of the same kind there, as far as the engine would do it. */
  private static List<Choice> choices(MovePlans plans, ProcessDefinition source, Place place) {
    DiagramNode from = plans.nodes(source.getId()).get(place.element());
    if (from == null) {
      return List.of();
    }
    return plans.nodes(plans.target(source.getKey()).orElseThrow().getId()).values().stream()
        .filter(node -> node.kind().equals(from.kind()))
        .sorted(Comparator.comparing(DiagramNode::id))
        .limit(MOST_CHOICES)
        .filter(
            node ->
                plans
                    .with(source, new Mapping(place.process(), place.element(), node.id()))
                    .map(MovePlan::findings)
                    .filter(List::isEmpty)
                    .isPresent())
        .map(node -> new Choice(node.id(), node.name()))
        .toList();
  }

  @Override
  public void run(long migration) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            PROCESS, "migration-" + migration, Variables.putValue("migrationId", migration));
  }

  @Override
  public Mover mover(int release, List<Mapping> mappings) {
    return new TicketMove(engine.get(), processes, new MovePlans(engine.get(), release, mappings));
  }

  @Override
  public void inOwnTransaction(Runnable work) {
    transactions.run(work);
  }
}
