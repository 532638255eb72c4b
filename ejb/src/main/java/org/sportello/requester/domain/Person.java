package org.sportello.requester.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who asks or answers. A person comes in with the first message from an unknown address
 * (then without organisation, until staff know who it is) or is entered by staff; with a login it
 * has a user name.
 */
@Entity
@Table(name = "person")
public class Person {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String username;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organization_id")
  private Organization organization;

  private String language;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "person_email", joinColumns = @JoinColumn(name = "person_id"))
  private Set<EmailAddress> emails = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "person_phone", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "number")
  private Set<String> phones = new LinkedHashSet<>();

  protected Person() {}

  /** Somebody of whom nothing but an address is known. */
  public static Person unknownSender(String address, String name, String language) {
    Person person = new Person();
    person.name = name == null || name.isBlank() ? address : name.strip();
    person.language = language;
    person.emails.add(EmailAddress.preferred(address.toLowerCase(Locale.ROOT)));
    return person;
  }

  /** Staff have found out whom this person belongs to. */
  public void recognisedAsMemberOf(Organization employer) {
    organization = employer;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String username() {
    return username;
  }

  /** The organisation, or null while the person is unknown. */
  public Organization organization() {
    return organization;
  }

  public String language() {
    return language;
  }

  /** Whether it is known whom the person belongs to. */
  public boolean isKnown() {
    return organization != null;
  }

  /** The address to write to, if there is any. */
  public Optional<String> email() {
    return emails.stream()
        .filter(EmailAddress::isPreferred)
        .findFirst()
        .or(() -> emails.stream().findFirst())
        .map(EmailAddress::address);
  }

  /** A number to call, if there is any. */
  public Optional<String> phone() {
    return phones.stream().findFirst();
  }
}
