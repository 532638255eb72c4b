package org.sportello.requester.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sportello.requester.domain.Person;

/** All people, found by what they are known by. */
@ApplicationScoped
public class People {

  private static final String WITH_ORGANIZATION =
      "select p from Person p left join fetch p.organization left join fetch p.emails";

  @PersistenceContext private EntityManager entities;

  public Optional<Person> byId(long id) {
    return one(WITH_ORGANIZATION + " where p.id = :key", id);
  }

  public Optional<Person> byUsername(String username) {
    return one(WITH_ORGANIZATION + " where p.username = :key", username);
  }

  /** Finds the person with this address, whatever its letters' case. */
  public Optional<Person> byEmail(String address) {
    return one(
        WITH_ORGANIZATION
            + " where p in (select o from Person o join o.emails e where e.address = :key)",
        address.toLowerCase(Locale.ROOT));
  }

  /** People with this number (E.164): a company number may be several people's. */
  public List<Person> byPhone(String number) {
    return entities
        .createQuery(
            "select distinct p from Person p left join fetch p.organization join p.phones n"
                + " where n = :number order by p.id",
            Person.class)
        .setParameter("number", number)
        .getResultList();
  }

  /** The person with this address, entered now as an unknown sender when nobody has it. */
  public Person senderWith(String address, String name, String language) {
    return byEmail(address)
        .orElseGet(
            () -> {
              Person person = Person.unknownSender(address, name, language);
              entities.persist(person);
              return person;
            });
  }

  private Optional<Person> one(String query, Object key) {
    return entities
        .createQuery(query, Person.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
