package org.sportello.platform.rest;

import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Fingerprints a request by what it says: uploaded files by their content, since the boundary of a
 * multipart body differs from one sending to the next.
 */
final class UploadDigests {
  private final List<DigestingPart> parts = new ArrayList<>();

  private UploadDigests() {}

  /** Watches the files among the call's parameters while the method reads them. */
  static UploadDigests watch(InvocationContext call) {
    UploadDigests digests = new UploadDigests();
    Object[] parameters = call.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof EntityPart part) {
        DigestingPart watched = new DigestingPart(part);
        digests.parts.add(watched);
        parameters[i] = watched;
      }
    }
    call.setParameters(parameters);
    return digests;
  }

  String fingerprint(byte[] bodyDigest, String query) {
    MessageDigest digest = Digests.sha256();
    digest.update(bodyDigest);
    digest.update(Objects.toString(query, "").getBytes(StandardCharsets.UTF_8));
    for (DigestingPart part : parts) {
      digest.update(part.fileName().orElse("").getBytes(StandardCharsets.UTF_8));
      digest.update(part.digest());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A part that remembers the digest of what was read from it. */
  private static final class DigestingPart extends ForwardingPart {
    private final DigestInputStream content;

    DigestingPart(EntityPart part) {
      super(part);
      content = new DigestInputStream(part.getContent(), Digests.sha256());
    }

    @Override
    public InputStream getContent() {
      return content;
    }

    byte[] digest() {
      try {
        content.transferTo(OutputStream.nullOutputStream());
        return content.getMessageDigest().digest();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Optional<String> fileName() {
      return getFileName();
    }
  }
}
