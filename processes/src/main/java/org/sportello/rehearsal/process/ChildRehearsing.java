package org.sportello.rehearsal.process;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jboss.logging.Logger;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Releases;
import org.sportello.rehearsal.application.RehearsalRefused;
import org.sportello.rehearsal.application.Rehearsing;
import org.sportello.rehearsal.process.ChildEngine.Gone;
import org.sportello.ticket.process.ActionElement;
import org.sportello.ticket.process.ActionElements;

/**
 * Keeps the engines of rehearsals of this server: one for short questions, one for many cases.
 * Nobody waits long for a turn, and what nobody uses is ended.
 */
@Singleton
@Local(Rehearsing.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChildRehearsing implements Rehearsing {

  private static final Logger LOG = Logger.getLogger(ChildRehearsing.class);
  private static final Duration IDLE = Duration.ofMinutes(3);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration TURN = Duration.ofSeconds(25);

  @Resource private ManagedScheduledExecutorService timer;
  @Inject private Engine engine;
  @Inject private PublishedBeans beans;
  @Inject private Releases releases;

  private final Room quick = new Room();
  private final Room steady = new Room();
  private final Map<String, Map<String, ActionElement>> actions = new HashMap<>();
  private ScheduledFuture<?> sweeping;
  private Path folder;
  private String classPath;

  @PostConstruct
  void begin() {
    sweeping =
        timer.scheduleWithFixedDelay(
            () -> Stream.of(quick, steady).forEach(room -> room.endIdle(IDLE.toNanos())),
            1,
            1,
            TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    sweeping.cancel(false);
    quick.end();
    steady.end();
    remove();
  }

  @Override
  public Stage open(boolean isLong) {
    Room room = isLong ? steady : quick;
    try {
      if (!room.turn().tryAcquire(TURN.toSeconds(), TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    return new ChildStage(room, this::start, () -> releases.current(engine.get()));
  }

  private static RehearsalRefused busy() {
    return new RehearsalRefused(
        "rehearsals-busy", "Another rehearsal is still running: try again in a moment.");
  }

  private ChildEngine start() throws Gone {
    try {
      ChildEngine child = ChildEngine.start(classPath(), folder, timer);
      child.ask(Declarations.of(beans), START);
      return child;
    } catch (IOException e) {
      LOG.error(
          "SPO-1520 The engine of rehearsals can't be started: look whether the server may start"
              + " programs and write to its temporary folder",
          e);
      throw new Gone(false, e);
    }
  }

  private synchronized String classPath() throws IOException {
    if (classPath == null) {
      Path temporary =
          Path.of(
              System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")));
      folder = Files.createTempDirectory(temporary, "rehearsal");
      classPath = EngineArchives.classPath(folder);
    }
    return classPath;
  }

  private synchronized void remove() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.debugf(e, "SPO-1521 %s is left behind", folder);
    }
  }

  @Override
  public Map<String, String> fieldTypes(String process, int version, String element) {
    Map<String, ActionElement> known;
    synchronized (actions) {
      known = actions.computeIfAbsent(process + ":" + version, unknown -> read(process, version));
    }
    ActionElement action = known.get(element);
    Map<String, String> types = new HashMap<>();
    if (action != null) {
      action.fields().forEach(field -> types.put(field.id(), field.type()));
    }
    return types;
  }

  private Map<String, ActionElement> read(String process, int version) {
    List<ProcessDefinition> found =
        engine
            .get()
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .processDefinitionVersion(version)
            .list();
    return found.isEmpty()
        ? Map.of()
        : ActionElements.of(
            engine.get().getRepositoryService().getBpmnModelInstance(found.get(0).getId()));
  }
}
