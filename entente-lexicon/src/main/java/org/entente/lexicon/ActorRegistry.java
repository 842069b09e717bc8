package org.entente.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/** The world's political actors, their names, members and office holders, by date. */
public final class ActorRegistry {
  private static final Set<String> ACTOR_KEYS =
      Set.of(
          "actor",
          "kind",
          "name",
          "names",
          "demonyms",
          "people",
          "seats",
          "nouns",
          "sectors",
          "of",
          "shared",
          "from",
          "to",
          "cite");

  private static final Set<String> PERSON_KEYS =
      Set.of("person", "aliases", "actor", "role", "sectors", "from", "to", "cite");

  private static final Set<String> NAME_KEYS =
      Set.of("name", "actor", "kind", "sectors", "person", "from", "to", "cite");

  /** Groups whose names news transcribes in as many ways as persons' names. */
  private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.UAF);

  private final Map<String, Actor> actors = new TreeMap<>();
  private final NameIndex<List<Sense>> names = new NameIndex<>();
  private final Spellings spellings = new Spellings();
  private final MembershipBook memberships;
  private final TenureBook tenures = new TenureBook();
  private final CodeBook codes;
  private final OfficeBook offices;
  private final Map<String, List<Actor>> byNoun = new HashMap<>();
  private final Map<String, List<Sense>> byFamilyName = new HashMap<>();
  private int roles;

  ActorRegistry(List<Block> actorBlocks, Function<String, List<Block>> files) {
    actorBlocks.forEach(this::declare);
    actorBlocks.forEach(this::name);
    memberships = new MembershipBook(files.apply("actors/memberships.csv"), this::known);
    codes = new CodeBook(files.apply("actors/codes.csv"), this::known);
    offices =
        new OfficeBook(
            files.apply("actors/offices.csv"),
            files.apply("actors/office-sectors.csv"),
            this::known);
    files.apply("actors/tenures.csv").forEach(this::appoint);
    files.apply("actors/persons.csv").forEach(this::introduce);
    files.apply("actors/places.csv").forEach(this::locate);
    // Backwards, since each comes before what the name meant so far.
    List<Block> nameRows = files.apply("actors/names.csv");
    for (int row = nameRows.size() - 1; row >= 0; row--) {
      call(nameRows.get(row));
    }
  }

  private void declare(Block block) {
    block.allow(ACTOR_KEYS);
    String code = block.text("actor");
    Actor actor =
        new Actor(
            code,
            block.constant("kind", block.text("kind"), Actor.Kind.class),
            block.text("name"),
            block.constants("sectors", Sector.class),
            block.orNull("of"),
            block.split("nouns"),
            block.split("shared"),
            block.period());
    if (actors.put(code, actor) != null) {
      throw block.wrong("actor", "actor '" + code + "' is declared twice");
    }
    for (String noun : actor.nouns()) {
      byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(actor);
    }
  }

  private void name(Block block) {
    Actor actor = known(block, "actor");
    add(block.text("name"), sense(block, actor, Sense.Kind.NAME));
    block.split("names").forEach(name -> add(name, sense(block, actor, Sense.Kind.NAME)));
    if (actor.sectors().stream().anyMatch(ARMED::contains)) {
      spellings.add(actor.name());
      block.split("names").forEach(spellings::add);
    }
    block.split("demonyms").forEach(name -> add(name, sense(block, actor, Sense.Kind.DEMONYM)));
    block.split("people").forEach(name -> add(name, sense(block, actor, Sense.Kind.PEOPLE)));
    block.split("seats").forEach(name -> add(name, sense(block, actor, Sense.Kind.SEAT)));
  }

  /** An agency, party or company of a state speaks as the state with its sectors. */
  private Sense sense(Block block, Actor actor, Sense.Kind kind) {
    String code = actor.code();
    if (actor.of() != null) {
      if (!actors.containsKey(actor.of())) {
        throw block.wrong("of", "unknown actor '" + actor.of() + "'");
      }
      code = actor.of();
    }
    return new Sense(kind, code, actor.sectors(), actor.name(), null, null, actor.existence());
  }

  private void appoint(Block row) {
    row.allow(TenureBook.KEYS);
    Actor actor = known(row, "actor");
    Tenure tenure = tenures.add(row, actor);
    List<Sector> sectors = offices.sectors(tenure.office(), actor);
    addPerson(row, actor, sectors, tenure.office(), tenure.period());
  }

  /** Somebody whose role is known, and roughly when, but whose days in office are not recorded. */
  private void introduce(Block row) {
    row.allow(PERSON_KEYS);
    roles++;
    Actor actor = known(row, "actor");
    addPerson(
        row,
        actor,
        row.constants("sectors", Sector.class),
        row.text("role"),
        row.stretch().inclusive());
  }

  private void addPerson(
      Block row, Actor actor, List<Sector> sectors, String office, Period period) {
    String person = row.text("person");
    String code = actor.of() == null ? actor.code() : actor.of();
    Sense sense = new Sense(Sense.Kind.PERSON, code, sectors, actor.name(), person, office, period);
    addPerson(person, sense);
    row.split("aliases").forEach(alias -> addPerson(alias, sense));
    String folded = NameIndex.fold(person);
    int first = folded.indexOf(' ');
    int last = folded.lastIndexOf(' ');
    if (last > 0) {
      // Family names stand last, in East Asia first.
      addFamilyName(folded.substring(last + 1), sense);
      addFamilyName(folded.substring(0, first), sense);
    }
  }

  private void addFamilyName(String name, Sense sense) {
    byFamilyName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(sense);
  }

  /** A region stands for its state unless its name already means something. */
  private void locate(Block row) {
    row.allow(Set.of("place", "actor", "cite"));
    Actor actor = known(row, "actor");
    String place = row.text("place");
    if (names.find(place) == null) {
      add(
          place,
          new Sense(
              Sense.Kind.PLACE,
              actor.code(),
              List.of(),
              actor.name(),
              null,
              null,
              actor.existence()));
    }
  }

  /** A user's name of an actor comes before what the name meant so far. */
  private void call(Block row) {
    row.allow(NAME_KEYS);
    Actor actor = known(row, "actor");
    Sense.Kind kind = row.constant("kind", row.text("kind"), Sense.Kind.class);
    String person = row.orNull("person");
    if (kind == Sense.Kind.PERSON && person == null) {
      throw row.wrong("person", "a person's name needs the full name in 'person'");
    }
    Sense sense =
        new Sense(
            kind,
            actor.of() == null ? actor.code() : actor.of(),
            row.has("sectors") ? row.constants("sectors", Sector.class) : actor.sectors(),
            actor.name(),
            person,
            null,
            row.period());
    names.add(
        row.text("name"),
        List.of(sense),
        (present, more) -> {
          List<Sense> merged = new ArrayList<>(more);
          present.stream().filter(one -> !one.equals(sense)).forEach(merged::add);
          return List.copyOf(merged);
        });
  }

  /** The actor a row's key names; also for the lexicon's other books. */
  Actor known(Block block, String key) {
    Actor actor = actors.get(block.text(key));
    if (actor == null) {
      throw block.wrong(key, "unknown actor '" + block.text(key) + "'");
    }
    return actor;
  }

  private void addPerson(String name, Sense sense) {
    add(name, sense);
    spellings.add(name);
  }

  /** Gives a name a meaning more. */
  void add(String name, Sense sense) {
    names.add(
        name,
        List.of(sense),
        (present, more) -> {
          if (present.contains(sense)) {
            return present;
          }
          List<Sense> merged = new ArrayList<>(present);
          merged.addAll(more);
          return List.copyOf(merged);
        });
  }

  /** All names, with what each can mean in the order of the files. */
  public NameIndex<List<Sense>> names() {
    return names;
  }

  /**
   * What the full name of a person or an armed group means that is written otherwise in the
   * registry: "Sergej Lavrov", "Mohamed" for "Mohammed"; null when no name of the registry is near
   * enough.
   */
  public @Nullable List<Sense> spelledLike(String name) {
    String known = spellings.find(name);
    return known == null ? null : names.find(known);
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
    List<Sense> meant =
        byFamilyName.getOrDefault(NameIndex.fold(familyName), List.of()).stream()
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

  /** The actor of a code. */
  public Optional<Actor> find(String code) {
    return Optional.ofNullable(actors.get(code));
  }

  /** All actors by code. */
  public Collection<Actor> list() {
    return Collections.unmodifiableCollection(actors.values());
  }

  /** Who held which office. */
  public TenureBook tenures() {
    return tenures;
  }

  /** How many roles of persons are known besides the tenures. */
  public int roleCount() {
    return roles;
  }

  /** Who belonged to what. */
  public MembershipBook memberships() {
    return memberships;
  }

  /**
   * The office of an actor that a title means.
   *
   * @return an office of which a holder is known, or empty
   */
  public Optional<String> office(String title, Actor actor) {
    List<String> known = tenures.offices(actor.code());
    return Stream.concat(
            known.stream()
                .filter(office -> OfficeBook.plain(office).equals(OfficeBook.plain(title))),
            offices.find(title, actor).stream())
        .filter(known::contains)
        .findFirst();
  }

  /** What other lists call them. */
  public CodeBook codes() {
    return codes;
  }

  /** Codes of the organisation's full members on a day, sorted. */
  public List<String> members(String organisation, LocalDate day) {
    return memberships.list(organisation, Membership.Role.MEMBER, day).stream()
        .map(Membership::actor)
        .distinct()
        .toList();
  }

  /** Organisations that a common noun may refer back to, in the order of the files. */
  public List<Actor> referredBy(String noun) {
    return byNoun.getOrDefault(noun, List.of());
  }
}
