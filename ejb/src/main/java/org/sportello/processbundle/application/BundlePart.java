package org.sportello.processbundle.application;

import java.util.List;
import java.util.Map;
import org.sportello.processbundle.domain.BundleFile;

/**
 * What one kind of thing has to do with bundles: what it writes into them, accepts out of them, and
 * how it takes that in. Each bean that implements this is a part of every bundle.
 */
public interface BundlePart {

  /** The folder of its files in the archive, which no other part has; small letters and hyphens. */
  String folder();

  /** Its files as they are in force now. */
  List<BundleFile> inForce();

  /**
   * Looks whether its files of a bundle are what they say that they are.
   *
   * @throws org.sportello.platform.failure.InvalidInput when one is not; names it
   */
  void requireReadable(List<BundleFile> files);

  /** What each of its files would change, and what stays as it is because the bundle lacks it. */
  List<BundleChange> compare(List<BundleFile> files);

  /** What is wrong with its files, all of them in force together; nothing if they would pass. */
  List<BundleFinding> findings(List<BundleFile> files);

  /** Keeps everybody else from changing what is in force until the transaction ends. */
  void lock();

  /**
   * Puts what differs into force, in the transaction in progress.
   *
   * @return the versions that came of it, by the files' keys; none for what was the same
   * @throws RuntimeException when one can't be; nothing of the bundle is taken in then
   */
  Map<String, Integer> takeIn(List<BundleFile> files, Agreement agreement);

  /**
   * Who agreed on taking a bundle in.
   *
   * @param bundle the bundle's key
   * @param author who asked
   * @param approver who approved
   * @param reason why
   */
  record Agreement(long bundle, long author, long approver, String reason) {}
}
