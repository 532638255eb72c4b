package org.sportello.processbundle.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.processbundle.application.BundlePart.Agreement;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processbundle.domain.BundleFile;

/** All parts of a bundle as one. */
@ApplicationScoped
class BundleParts {

  private Instance<BundlePart> parts;

  protected BundleParts() {}

  @Inject
  BundleParts(Instance<BundlePart> parts) {
    this.parts = parts;
  }

  /** Everything that is in force. */
  List<BundleFile> inForce() {
    return inOrder().stream().flatMap(part -> part.inForce().stream()).toList();
  }

  /**
   * Reads a bundle that has nothing but what its parts know.
   *
   * @throws InvalidInput when there is anything else, or a file is not what it says that it is
   */
  BundleArchive read(byte[] archive) {
    BundleArchive read = BundleArchive.read(archive);
    List<String> folders = inOrder().stream().map(BundlePart::folder).toList();
    for (BundleFile file : read.files()) {
      if (!folders.contains(file.folder())) {
        throw new InvalidInput("", "A bundle has no such part here: " + file.path());
      }
    }
    inOrder().forEach(part -> part.requireReadable(of(part, read.files())));
    return read;
  }

  /** What taking it in would change, part by part. */
  List<BundleChange> compare(BundleArchive bundle) {
    return collected(bundle, BundlePart::compare);
  }

  /** What is wrong with it. */
  List<BundleFinding> findings(BundleArchive bundle) {
    return collected(bundle, BundlePart::findings);
  }

  private <T> List<T> collected(
      BundleArchive bundle, BiFunction<BundlePart, List<BundleFile>, List<T>> asked) {
    List<T> all = new ArrayList<>();
    inOrder().forEach(part -> all.addAll(asked.apply(part, of(part, bundle.files()))));
    return all;
  }

  /** Keeps everybody else from changing what is in force until the transaction ends. */
  void lock() {
    inOrder().forEach(BundlePart::lock);
  }

  /** Takes all parts in, in the transaction in progress; answers the versions that came of it. */
  Map<String, Integer> takeIn(BundleArchive bundle, Agreement agreement) {
    Map<String, Integer> versions = new TreeMap<>();
    inOrder().forEach(part -> versions.putAll(part.takeIn(of(part, bundle.files()), agreement)));
    return versions;
  }

  /** What the comparison was made with, in short: another one means that something has changed. */
  static String basis(List<BundleChange> changes) {
    List<List<String>> all =
        changes.stream()
            .map(one -> List.of(one.key(), one.change(), String.valueOf(one.inForceSha256())))
            .toList();
    return Hash.of(CanonicalJson.bytes(CanonicalJson.object(Map.of("files", all)).build())).hex();
  }

  private List<BundlePart> inOrder() {
    return parts.stream().sorted(Comparator.comparing(BundlePart::folder)).toList();
  }

  private static List<BundleFile> of(BundlePart part, List<BundleFile> files) {
    return files.stream().filter(file -> file.folder().equals(part.folder())).toList();
  }
}
