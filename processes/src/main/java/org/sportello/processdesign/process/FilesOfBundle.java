package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.processbundle.application.BundleChange;
import org.sportello.processbundle.application.BundleFinding;
import org.sportello.processbundle.application.BundlePart;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processbundle.domain.BundleFile.Approval;
import org.sportello.processbundle.domain.BundleFile.Person;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.Proposal.Owner;
import org.sportello.processdesign.process.Enforcement.Change;
import org.sportello.processdesign.process.ProposalStore.Draft;

/**
 * The diagrams, tables and mails of a bundle: the files of one release. What a bundle lacks stays
 * as it is; a deployed file is never taken away.
 */
@ApplicationScoped
public class FilesOfBundle implements BundlePart {

  private static final String FOLDER = "processes";

  private Engine engine;
  private Releases releases;
  private SetExamination examination;
  private Enforcement enforcement;
  private ProposalStore proposals;
  private DeployedVersions versions;
  private Clock clock;

  protected FilesOfBundle() {}

  @Inject
  public FilesOfBundle(
      Engine engine,
      Releases releases,
      SetExamination examination,
      Enforcement enforcement,
      ProposalStore proposals,
      DeployedVersions versions,
      Clock clock) {
    this.engine = engine;
    this.releases = releases;
    this.examination = examination;
    this.enforcement = enforcement;
    this.proposals = proposals;
    this.versions = versions;
    this.clock = clock;
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public List<BundleFile> inForce() {
    Map<String, ProcessVersion> current = current();
    List<BundleFile> files = new ArrayList<>();
    for (byte[] xml : release().resources().values()) {
      ProposedFile file = ProposedFile.read(xml).orElseThrow();
      ProcessVersion version = current.get(file.key());
      files.add(
          new BundleFile(
              path(file),
              file.type(),
              file.key(),
              version.name(),
              version.version(),
              approval(version.change()),
              xml));
    }
    return files;
  }

  private static Approval approval(ProcessVersion.Change change) {
    return change == null
        ? null
        : new Approval(person(change.author()), person(change.approver()), change.approvedAt());
  }

  private static Person person(Owner owner) {
    return new Person(owner.id(), owner.name());
  }

  @Override
  public void requireReadable(List<BundleFile> files) {
    for (BundleFile file : files) {
      ProposedFile read = read(file);
      if (!read.key().equals(file.key())
          || !read.type().equals(file.kind())
          || !path(read).equals(file.path())) {
        throw new InvalidInput(
            "", "The file holds something else than its name says: " + file.path());
      }
    }
  }

  private static ProposedFile read(BundleFile file) {
    try {
      return Examination.read(file.content());
    } catch (DiagramRefused unreadable) {
      throw new InvalidInput("", "The file is no diagram, no table and no mail: " + file.path());
    }
  }

  @Override
  public List<BundleChange> compare(List<BundleFile> files) {
    Map<String, ProcessVersion> current = current();
    List<BundleChange> changes = new ArrayList<>();
    for (BundleFile file : files) {
      changes.add(change(file, current.remove(file.key())));
    }
    Map<String, ProcessVersion> others = filesIn(release(), current);
    others.forEach(
        (key, version) ->
            changes.add(
                new BundleChange(
                    key,
                    version.type(),
                    version.label(),
                    "kept",
                    null,
                    version.sha256(),
                    null,
                    version.version(),
                    null)));
    return changes;
  }

  /** Of several decisions in one file, the first stands for it. */
  private static Map<String, ProcessVersion> filesIn(
      DiagramSet release, Map<String, ProcessVersion> versions) {
    return release.resources().values().stream()
        .map(xml -> ProposedFile.read(xml).orElseThrow().key())
        .filter(versions::containsKey)
        .sorted()
        .collect(
            Collectors.toMap(
                Function.identity(), versions::get, (one, two) -> one, java.util.TreeMap::new));
  }

  private static BundleChange change(BundleFile file, ProcessVersion inForce) {
    String sha256 = file.sha256();
    String change =
        inForce == null ? "added" : inForce.sha256().equals(sha256) ? "same" : "changed";
    return new BundleChange(
        file.key(),
        file.kind(),
        FileFacts.of(sha256, file.content()).label(file.key(), file.name()),
        change,
        sha256,
        inForce == null ? null : inForce.sha256(),
        file.version(),
        inForce == null ? null : inForce.version(),
        file.approval());
  }

  @Override
  public List<BundleFinding> findings(List<BundleFile> files) {
    return examination.findings(files, release());
  }

  @Override
  public void lock() {
    releases.lock();
  }

  @Override
  public Map<String, Integer> takeIn(List<BundleFile> files, Agreement agreement) {
    DiagramSet release = release();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Change> changes = new ArrayList<>();
    for (BundleFile file : files) {
      String resource = ProposedFile.read(file.content()).orElseThrow().resourceIn(release);
      String replaces = release.hashes().get(resource);
      if (!file.sha256().equals(replaces)) {
        long proposal =
            proposals.add(draft(file, resource, replaces, agreement), agreement.author(), now);
        changes.add(new Change(proposal, file.key(), resource, file.content(), replaces));
      }
    }
    if (changes.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> made =
        enforcement.deploy(
            changes,
            facts ->
                facts
                    .put("bundle", agreement.bundle())
                    .put("author", agreement.author())
                    .put("approver", agreement.approver())
                    .personal("reason", agreement.reason(), agreement.author()));
    Map<String, Integer> taken = new HashMap<>();
    for (Change change : changes) {
      int version = made.get(change.key());
      proposals.decide(change.proposal(), "approved", agreement.approver(), now, null, version);
      taken.put(change.key(), version);
    }
    return taken;
  }

  private static Draft draft(
      BundleFile file, String resource, String replaces, Agreement agreement) {
    return new Draft(
        file.key(),
        resource,
        file.content(),
        file.sha256(),
        replaces,
        agreement.reason(),
        null,
        agreement.bundle());
  }

  private DiagramSet release() {
    return releases.current(engine.get());
  }

  private Map<String, ProcessVersion> current() {
    return versions.current().stream()
        .collect(Collectors.toMap(ProcessVersion::key, Function.identity(), (one, two) -> one));
  }

  private static String path(ProposedFile file) {
    return FOLDER
        + '/'
        + file.key()
        + '.'
        + (file.type().equals(MailDocument.TYPE) ? "xml" : file.type());
  }
}
