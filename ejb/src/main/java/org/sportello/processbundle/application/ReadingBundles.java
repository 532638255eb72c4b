package org.sportello.processbundle.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processbundle.domain.BundleFile;

/** Shows uploaded bundles, and what taking one in would do. */
@Stateless
public class ReadingBundles {

  private static final int MOST_LISTED = 200;

  private BundleStore bundles;
  private BundleParts parts;

  protected ReadingBundles() {}

  @Inject
  public ReadingBundles(BundleStore bundles, BundleParts parts) {
    this.bundles = bundles;
    this.parts = parts;
  }

  /** The newest 200. */
  public List<Bundle> newest(Caller caller) {
    requireReader(caller);
    return bundles.newest(MOST_LISTED);
  }

  /**
   * One bundle.
   *
   * @throws NotFound when there is none
   */
  public Bundle one(Caller caller, long id) {
    requireReader(caller);
    return bundles.find(id).orElseThrow(() -> unknown(id));
  }

  /** What taking it in would change now, file by file. */
  public List<BundleChange> changes(Caller caller, long id) {
    return parts.compare(read(caller, id));
  }

  /** What is wrong with it now; it can be asked for when that is nothing. */
  public List<BundleFinding> findings(Caller caller, long id) {
    return parts.findings(read(caller, id));
  }

  /**
   * One of its files.
   *
   * @throws NotFound when it has none of that key
   */
  public BundleFile file(Caller caller, long id, String key) {
    return read(caller, id).files().stream()
        .filter(file -> file.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("The bundle " + id + " has no file " + key + "."));
  }

  /**
   * All of it.
   *
   * @throws NotFound when there is none
   */
  public BundleArchive read(Caller caller, long id) {
    one(caller, id);
    return BundleArchive.read(bundles.archive(id));
  }

  static void requireReader(Caller caller) {
    if (!caller.isReader()) {
      throw new Forbidden("Bundles are for process owners, auditors and administrators.");
    }
  }

  static NotFound unknown(long id) {
    return new NotFound("There is no bundle " + id + ".");
  }
}
