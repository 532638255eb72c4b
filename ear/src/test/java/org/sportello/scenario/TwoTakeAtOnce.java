package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** Two agents take the same ticket at once: one wins. */
final class TwoTakeAtOnce implements Scenario {
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "two-take-at-once";
  }

  @Override
  public String title() {
    return "two agents take at once: one wins, the other gets 409 and what is permitted instead";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    List<Desk> agents = List.of(world.desk("agent"), world.desk("agent2"));
    for (int round = 1; round <= ROUNDS; round++) {
      narrator.chapter("Round " + round);
      String reference =
          customer.open("Chi prima arriva " + world.newWord(), "Il server non risponde.");
      assertThat(agents).allMatch(agent -> agent.actionIds(reference).contains("take"));
      narrator.act("agent and agent2 take " + reference + " at the same moment");
      List<Answer> answers = together(agents, reference);
      narrator.see("answers: " + answers.stream().map(Answer::status).toList());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      Answer refused = answers.stream().filter(answer -> answer.status() == 409).findFirst().get();
      assertThat(refused.header("Content-Type")).contains("application/problem+json");
      assertThat(refused.json().getString("type")).contains("action-not-permitted");
      Desk winner = agents.get(answers.get(0).status() == 200 ? 0 : 1);
      assertThat(customer.ticket(reference).getJsonObject("assignee").getString("username"))
          .isEqualTo(winner.login());
      narrator.see(winner.login() + " has it");
      customer.perform("cancel", reference, "reason", "End of the scenario");
    }
  }

  private static List<Answer> together(List<Desk> agents, String reference) {
    CyclicBarrier start = new CyclicBarrier(agents.size());
    ExecutorService threads = Executors.newFixedThreadPool(agents.size());
    try {
      List<Future<Answer>> pending = new ArrayList<>();
      for (Desk agent : agents) {
        pending.add(
            threads.submit(
                () -> {
                  start.await();
                  return agent.tryTo("take", reference);
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } finally {
      threads.shutdownNow();
    }
  }
}
