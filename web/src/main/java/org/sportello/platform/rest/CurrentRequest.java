package org.sportello.platform.rest;

import jakarta.enterprise.context.RequestScoped;

/** What the platform remembers of the request that is being served. */
@RequestScoped
public class CurrentRequest {
  private byte[] body = new byte[0];

  void body(byte[] bytes) {
    body = bytes;
  }

  /** The digest that stands for the body. */
  byte[] bodyDigest() {
    return Digests.sha256(body);
  }
}
