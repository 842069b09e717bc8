package org.entente.lexicon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/** The world's political actors, their names, members and office holders, by date. */
public final class ActorRegistry {
  /** States whose people's family names stand first in the world press. */
  private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "HKG", "KOR", "PRK");

  private final ActorTable actors;
  private final OfficeBook offices;
  private final NameBook names;
  private final Once<MembershipBook> memberships;
  private final Once<CodeBook> codes;
  private final Once<TenureBook> tenures;
  private final IntSupplier roles;

  /**
   * @param files the blocks of a file; of memberships, codes, tenures and roles when asked for
   */
  ActorRegistry(
      ActorTable actors, NameBook names, OfficeBook offices, Function<String, List<Block>> files) {
    this.actors = actors;
    this.offices = offices;
    this.names = names;
    this.memberships =
        new Once<>(() -> new MembershipBook(files.apply("actors/memberships.csv"), actors));
    this.codes = new Once<>(() -> new CodeBook(files.apply("actors/codes.csv"), actors));
    this.tenures = new Once<>(() -> new TenureBook(files.apply("actors/tenures.csv"), actors));
    this.roles = () -> files.apply("actors/persons.csv").size();
  }

  /** Reads now what is else read when first asked for. */
  void prepare() {
    memberships.prepare();
    codes.prepare();
    tenures.prepare();
  }

  CompiledRegistry compiled() {
    return new CompiledRegistry(actors, names);
  }

  /** All names, with what each can mean in the order of the files. */
  public NameIndex<List<Sense>> names() {
    return names.names();
  }

  /**
   * What the full name of a person or an armed group means that is written otherwise in the
   * registry: "Sergej Lavrov", "Mohamed" for "Mohammed"; null when no name of the registry is near
   * enough.
   */
  public @Nullable List<Sense> spelledLike(String name) {
    String known = names.spellings().find(name);
    return known == null ? null : names.names().find(known);
  }

  /**
   * The office holder whom a title and a family name mean on a day: "Foreign Minister Wang".
   *
   * @param title the words before the name, of which the last tell the office
   * @param familyName one word
   * @param states whose office it may be, by code; empty: anybody's
   * @return what the person is by that office; empty when nobody or several are meant
   */
  public Optional<Sense> findTitled(
      String title, String familyName, Collection<String> states, LocalDate day) {
    List<Sense> named = names.familyNames().find(familyName);
    List<Sense> meant =
        Stream.ofNullable(named)
            .flatMap(List::stream)
            .filter(sense -> sense.valid().contains(day))
            .filter(sense -> states.isEmpty() || states.contains(sense.actor()))
            .filter(
                sense ->
                    find(sense.actor())
                        .filter(actor -> offices.means(title, actor, sense))
                        .isPresent())
            .toList();
    boolean one = meant.stream().map(Sense::person).distinct().count() == 1;
    return one ? meant.stream().findFirst() : Optional.empty();
  }

  /**
   * Whom a family name alone may mean: what the persons of that name are, when all of them are of
   * one actor.
   *
   * @param familyName one word
   * @param day those in a role on that day count alone, if there are any; null counts all
   * @return empty when nobody is known by the name, or people of several states are
   */
  public List<Sense> namesakes(String familyName, @Nullable LocalDate day) {
    String folded = NameIndex.fold(familyName);
    List<Sense> all =
        Stream.ofNullable(names.familyNames().find(familyName))
            .flatMap(List::stream)
            .filter(sense -> familyNameOf(sense).equals(folded))
            .toList();
    List<Sense> then =
        day == null ? all : all.stream().filter(one -> one.valid().contains(day)).toList();
    List<Sense> meant = then.isEmpty() ? all : then;
    return meant.stream().map(Sense::actor).distinct().count() == 1 ? meant : List.of();
  }

  /** Family names stand last, in East Asia first. */
  private static String familyNameOf(Sense sense) {
    String folded = NameIndex.fold(String.valueOf(sense.person()));
    return FAMILY_FIRST.contains(sense.actor())
        ? folded.substring(0, folded.indexOf(' '))
        : folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /** The actor of a code. */
  public Optional<Actor> find(String code) {
    return actors.find(code);
  }

  /** Whether a code is that of a state. */
  public boolean isState(String code) {
    return find(code).map(Actor::isState).orElse(false);
  }

  /** All actors by code. */
  public Collection<Actor> list() {
    return actors.list();
  }

  /** Who held which office. */
  public TenureBook tenures() {
    return tenures.get();
  }

  /** How many roles of persons are known besides the tenures. */
  public int roleCount() {
    return roles.getAsInt();
  }

  /** Who belonged to what. */
  public MembershipBook memberships() {
    return memberships.get();
  }

  /**
   * The office of an actor that a title means.
   *
   * @return an office of which a holder is known, or empty
   */
  public Optional<String> office(String title, Actor actor) {
    List<String> known = tenures().offices(actor.code());
    return Stream.concat(
            known.stream()
                .filter(office -> OfficeBook.plain(office).equals(OfficeBook.plain(title))),
            offices.find(title, actor).stream())
        .filter(known::contains)
        .findFirst();
  }

  /** What other lists call them. */
  public CodeBook codes() {
    return codes.get();
  }

  /** Codes of the organisation's full members on a day, sorted. */
  public List<String> members(String organisation, LocalDate day) {
    return memberships().list(organisation, Membership.Role.MEMBER, day).stream()
        .map(Membership::actor)
        .distinct()
        .toList();
  }

  /** Organisations that a common noun may refer back to, in the order of the files. */
  public List<Actor> referredBy(String noun) {
    return actors.referredBy(noun);
  }
}
