package org.sportello.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * All diagrams and tables of one release, by resource name. They are always deployed together, so
 * that a ticket stays wholly on the release on which it began.
 */
public final class DiagramSet {

  /** The name of every deployment of ours. */
  static final String DEPLOYMENT = "sportello";

  private static final String ROOT = "processes/";

  private final SortedMap<String, byte[]> resources;

  private DiagramSet(Map<String, byte[]> resources) {
    this.resources = new TreeMap<>(resources);
  }

  /** No diagrams at all. */
  public static DiagramSet none() {
    return new DiagramSet(Map.of());
  }

  /** The set that came with this version of the application; the build writes its index. */
  public static DiagramSet shipped() {
    Map<String, byte[]> resources = new TreeMap<>();
    new String(read(ROOT + "index.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isBlank())
        .forEach(name -> resources.put(name, read(ROOT + name)));
    return new DiagramSet(resources);
  }

  /** The set that new tickets run on now, if there is one. */
  public static Optional<DiagramSet> deployed(RepositoryService repository) {
    List<Deployment> newest =
        repository
            .createDeploymentQuery()
            .deploymentName(DEPLOYMENT)
            .orderByDeploymentTime()
            .desc()
            .listPage(0, 1);
    return newest.stream().findFirst().map(deployment -> of(repository, deployment.getId()));
  }

  private static DiagramSet of(RepositoryService repository, String deployment) {
    Map<String, byte[]> resources = new TreeMap<>();
    repository
        .getDeploymentResources(deployment)
        .forEach(
            resource ->
                resources.put(
                    resource.getName(),
                    bytes(repository.getResourceAsStream(deployment, resource.getName()))));
    return new DiagramSet(resources);
  }

  /** The resources' contents by name. */
  public SortedMap<String, byte[]> resources() {
    return Collections.unmodifiableSortedMap(resources);
  }

  /** This set with one resource replaced or added. */
  public DiagramSet with(String name, byte[] content) {
    Map<String, byte[]> changed = new TreeMap<>(resources);
    changed.put(name, content);
    return new DiagramSet(changed);
  }

  /** The SHA-256 of each resource, in hexadecimal, by name. */
  public SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    resources.forEach((name, content) -> hashes.put(name, sha256(content)));
    return hashes;
  }

  /** Deploys the whole set as one deployment. */
  DeploymentWithDefinitions deployTo(RepositoryService repository) {
    DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT);
    resources.forEach(
        (name, content) ->
            deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
    return deployment.deployWithResult();
  }

  /** The SHA-256 of that content, in hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] read(String resource) {
    InputStream stream = DiagramSet.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("SPO-1504 the archive lacks " + resource);
    }
    return bytes(stream);
  }

  private static byte[] bytes(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
