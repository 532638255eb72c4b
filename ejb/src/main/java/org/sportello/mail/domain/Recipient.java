package org.sportello.mail.domain;

import java.util.Optional;

/**
 * Who gets a mail.
 *
 * @param personId the person, where known
 * @param language {@code it} or {@code en}
 */
public record Recipient(Optional<Long> personId, String name, String address, String language) {}
