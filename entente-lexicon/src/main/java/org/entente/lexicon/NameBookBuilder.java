package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/** Gathers what names mean from the lexicon's blocks. */
final class NameBookBuilder {
  private static final Set<String> PERSON_KEYS =
      Set.of("person", "aliases", "actor", "role", "sectors", "from", "to", "cite");
  private static final Set<String> PLACE_KEYS = Set.of("place", "actor", "cite");
  private static final Set<String> NAME_KEYS =
      Set.of("name", "actor", "kind", "sectors", "person", "from", "to", "cite");

  /** Groups whose names news transcribes in as many ways as persons' names. */
  private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.PRM, Sector.UAF);

  private final ActorTable actors;
  private final OfficeBook offices;
  private final NameLists<Sense> names = new NameLists<>();
  private final NameLists<Sense> familyNames = new NameLists<>();
  private final List<String> spelled = new ArrayList<>();

  private NameBookBuilder(ActorTable actors, OfficeBook offices) {
    this.actors = actors;
    this.offices = offices;
  }

  /**
   * @param actorBlocks the actors' own blocks
   * @param files the blocks of a file
   */
  static NameBook build(
      ActorTable actors,
      OfficeBook offices,
      List<Block> actorBlocks,
      Function<String, List<Block>> files) {
    NameBookBuilder builder = new NameBookBuilder(actors, offices);
    actorBlocks.stream().sorted(Comparator.comparing(builder::gone)).forEach(builder::name);
    files.apply("actors/tenures.csv").forEach(builder::appoint);
    files.apply("actors/persons.csv").forEach(builder::introduce);
    files.apply("actors/places.csv").forEach(builder::locate);
    // Backwards, since each comes before what the name meant so far.
    List<Block> own = files.apply("actors/names.csv");
    for (int row = own.size() - 1; row >= 0; row--) {
      builder.call(own.get(row));
    }
    files.apply("words/homonyms.csv").forEach(builder::distinguish);
    return new NameBook(
        builder.names.index(), builder.familyNames.index(), Spellings.of(builder.spelled));
  }

  /** What is still there comes first: without a day "Prague" is today's state. */
  private boolean gone(Block block) {
    return actors.known(block, "actor").existence().to() != null;
  }

  private void name(Block block) {
    Actor actor = actors.known(block, "actor");
    List<String> all = new ArrayList<>(List.of(actor.name()));
    all.addAll(block.split("names"));
    add(all, sense(Sense.Kind.NAME, actor));
    if (actor.sectors().stream().anyMatch(ARMED::contains)) {
      spelled.addAll(all);
    }
    add(block.split("demonyms"), sense(Sense.Kind.DEMONYM, actor));
    add(block.split("people"), sense(Sense.Kind.PEOPLE, actor));
    add(block.split("seats"), sense(Sense.Kind.SEAT, actor));
  }

  private void add(List<String> all, Sense sense) {
    all.forEach(name -> names.add(name, sense));
  }

  private static Sense sense(Sense.Kind kind, Actor actor) {
    return sense(kind, actor, actor.sectors(), null, null, actor.existence());
  }

  /** An agency, party or company of a state speaks as the state with its sectors. */
  private static Sense sense(
      Sense.Kind kind,
      Actor actor,
      List<Sector> sectors,
      @Nullable String person,
      @Nullable String office,
      Period period) {
    String of = actor.of();
    return new Sense(
        kind, of == null ? actor.code() : of, sectors, actor.name(), person, office, period);
  }

  private void appoint(Block row) {
    row.allow(TenureBook.KEYS);
    Actor actor = actors.known(row, "actor");
    String office = row.text("office");
    addPerson(row, actor, offices.sectors(office, actor), office, row.period());
  }

  /** Somebody whose role is known, and roughly when, but whose days in office are not recorded. */
  private void introduce(Block row) {
    row.allow(PERSON_KEYS);
    addPerson(
        row,
        actors.known(row, "actor"),
        row.constants("sectors", Sector.class),
        row.text("role"),
        row.stretch().inclusive());
  }

  private void addPerson(
      Block row, Actor actor, List<Sector> sectors, String office, Period period) {
    String person = row.text("person");
    Sense sense = sense(Sense.Kind.PERSON, actor, sectors, person, office, period);
    List<String> all = new ArrayList<>(List.of(person));
    all.addAll(row.split("aliases"));
    NameOrder.others(person, sense.actor()).stream()
        .filter(other -> !all.contains(other))
        .forEach(all::add);
    add(all, sense);
    spelled.addAll(all);
    String folded = NameIndex.fold(person);
    int first = folded.indexOf(' ');
    int last = folded.lastIndexOf(' ');
    if (last > 0) {
      // Family names stand last, in East Asia first.
      familyNames.add(folded.substring(last + 1), sense);
      familyNames.add(folded.substring(0, first), sense);
    }
  }

  /** A region stands for its state unless its name already means something. */
  private void locate(Block row) {
    row.allow(PLACE_KEYS);
    Actor actor = actors.known(row, "actor");
    String place = row.text("place");
    if (!names.has(place)) {
      names.add(place, sense(Sense.Kind.PLACE, actor, List.of(), null, null, actor.existence()));
    }
  }

  /** A user's name of an actor comes before what the name meant so far. */
  private void call(Block row) {
    row.allow(NAME_KEYS);
    Actor actor = actors.known(row, "actor");
    Sense.Kind kind = row.constant("kind", row.text("kind"), Sense.Kind.class);
    String person = row.orNull("person");
    if (kind == Sense.Kind.PERSON && person == null) {
      throw row.wrong("person", "a person's name needs the full name in 'person'");
    }
    List<Sector> sectors =
        row.has("sectors") ? row.constants("sectors", Sector.class) : actor.sectors();
    names.addFirst(row.text("name"), sense(kind, actor, sectors, person, null, row.period()));
  }

  /** A name that also means something else means what its row without cues says. */
  private void distinguish(Block row) {
    String name = row.text("name");
    if (row.has("cues")) {
      if (row.has("actor") && !names.has(name)) {
        throw row.wrong(
            "name", "'" + name + "' means nobody yet: a row without cues must come first");
      }
    } else {
      HomonymTable.sense(row, actors).ifPresent(sense -> names.add(name, sense));
    }
  }
}
