package org.entente.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Actors and names as the build writes them: texts, actors, senses, lists of senses and texts, and
 * three tries over the lists. Reading takes arrays over as wholes; a text or sense is made when a
 * name of it is first found.
 *
 * @param actors who there is
 * @param names who is meant by which name
 */
record CompiledRegistry(ActorTable actors, NameBook names) {
  private static final int NOTHING = -1;

  /** How many numbers an actor is written as. */
  private static final int ACTOR_WIDTH = 9;

  /** How many numbers a sense is written as. */
  private static final int SENSE_WIDTH = 8;

  /** The day of an open end. */
  private static final int ALWAYS = Integer.MIN_VALUE;

  private static final String SEPARATOR = "|";
  private static final Actor.Kind[] ACTOR_KINDS = Actor.Kind.values();
  private static final Sense.Kind[] SENSE_KINDS = Sense.Kind.values();

  /** Writes what {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    Numbering<List<Sense>> meanings = new Numbering<>();
    Numbering<List<String>> spellings = new Numbering<>();
    ByteArrayOutputStream tries = new ByteArrayOutputStream();
    DataOutputStream toTries = new DataOutputStream(tries);
    names.names().write(toTries, meanings::of);
    names.familyNames().write(toTries, meanings::of);
    names.spellings().byConsonants().write(toTries, spellings::of);

    Numbering<Sense> senses = new Numbering<>();
    Numbering<String> texts = new Numbering<>();
    ByteArrayOutputStream lists = new ByteArrayOutputStream();
    DataOutputStream toLists = new DataOutputStream(lists);
    writeLists(toLists, meanings.list(), senses);
    writeLists(toLists, spellings.list(), texts);
    int[] actorRows =
        actors.inOrder().stream().flatMapToInt(actor -> IntStream.of(row(actor, texts))).toArray();
    int[] senseRows =
        senses.list().stream().flatMapToInt(sense -> IntStream.of(row(sense, texts))).toArray();

    Packed.write(out, texts.list());
    Packed.write(out, actorRows);
    Packed.write(out, senseRows);
    lists.writeTo(out);
    tries.writeTo(out);
  }

  /** Reads what {@link #write} wrote. */
  static CompiledRegistry read(DataInputStream in) throws IOException {
    Shelf<String> texts = Packed.texts(in);
    Shelf<List<Sector>> sectors = new Shelf<>(texts.size(), text -> sectors(texts.apply(text)));
    int[] actorRows = Packed.ints(in);
    List<Actor> actors = new ArrayList<>(actorRows.length / ACTOR_WIDTH);
    for (int at = 0; at < actorRows.length; at += ACTOR_WIDTH) {
      actors.add(actor(actorRows, at, texts, sectors));
    }
    int[] rows = Packed.ints(in);
    Shelf<Sense> senses =
        new Shelf<>(rows.length / SENSE_WIDTH, it -> sense(rows, it * SENSE_WIDTH, texts, sectors));
    Shelf<List<Sense>> meanings = lists(in, senses);
    Shelf<List<String>> spellings = lists(in, texts);
    return new CompiledRegistry(
        new ActorTable(actors),
        new NameBook(
            NameIndex.read(in, meanings),
            NameIndex.read(in, meanings),
            new Spellings(NameIndex.read(in, spellings))));
  }

  private static int[] row(Actor actor, Numbering<String> texts) {
    return new int[] {
      texts.of(actor.code()),
      actor.kind().ordinal(),
      texts.of(actor.name()),
      texts.of(joined(actor.sectors())),
      number(actor.of(), texts),
      texts.of(String.join(SEPARATOR, actor.nouns())),
      texts.of(String.join(SEPARATOR, actor.shared())),
      day(actor.existence().from()),
      day(actor.existence().to())
    };
  }

  private static Actor actor(
      int[] row, int at, IntFunction<String> texts, IntFunction<List<Sector>> sectors) {
    return new Actor(
        texts.apply(row[at]),
        ACTOR_KINDS[row[at + 1]],
        texts.apply(row[at + 2]),
        sectors.apply(row[at + 3]),
        orNull(row[at + 4], texts),
        split(texts.apply(row[at + 5])),
        split(texts.apply(row[at + 6])),
        period(row[at + 7], row[at + 8]));
  }

  private static int[] row(Sense sense, Numbering<String> texts) {
    return new int[] {
      sense.kind().ordinal(),
      texts.of(sense.actor()),
      texts.of(joined(sense.sectors())),
      texts.of(sense.name()),
      number(sense.person(), texts),
      number(sense.office(), texts),
      day(sense.valid().from()),
      day(sense.valid().to())
    };
  }

  private static Sense sense(
      int[] row, int at, IntFunction<String> texts, IntFunction<List<Sector>> sectors) {
    return new Sense(
        SENSE_KINDS[row[at]],
        texts.apply(row[at + 1]),
        sectors.apply(row[at + 2]),
        texts.apply(row[at + 3]),
        orNull(row[at + 4], texts),
        orNull(row[at + 5], texts),
        period(row[at + 6], row[at + 7]));
  }

  private static int number(@Nullable String text, Numbering<String> texts) {
    return text == null ? NOTHING : texts.of(text);
  }

  private static @Nullable String orNull(int number, IntFunction<String> texts) {
    return number == NOTHING ? null : texts.apply(number);
  }

  private static String joined(List<Sector> sectors) {
    return String.join(SEPARATOR, sectors.stream().map(Sector::name).toList());
  }

  private static List<Sector> sectors(String joined) {
    return split(joined).stream().map(Sector::valueOf).toList();
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
  }

  private static Period period(int from, int to) {
    return from == ALWAYS && to == ALWAYS ? Period.ALWAYS : new Period(date(from), date(to));
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? ALWAYS : Math.toIntExact(date.toEpochDay());
  }

  private static @Nullable LocalDate date(int day) {
    return day == ALWAYS ? null : LocalDate.ofEpochDay(day);
  }

  private static <T> void writeLists(
      DataOutputStream out, List<List<T>> lists, Numbering<T> numbers) throws IOException {
    int[] starts = new int[lists.size() + 1];
    for (int list = 0; list < lists.size(); list++) {
      starts[list + 1] = starts[list] + lists.get(list).size();
    }
    Packed.write(out, starts);
    Packed.write(out, lists.stream().flatMap(List::stream).mapToInt(numbers::of).toArray());
  }

  private static <T> Shelf<List<T>> lists(DataInputStream in, IntFunction<T> values)
      throws IOException {
    int[] starts = Packed.ints(in);
    int[] numbers = Packed.ints(in);
    return new Shelf<>(
        starts.length - 1,
        list ->
            IntStream.range(starts[list], starts[list + 1])
                .mapToObj(place -> values.apply(numbers[place]))
                .toList());
  }
}
