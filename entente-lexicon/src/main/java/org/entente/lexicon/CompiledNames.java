package org.entente.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Names as the build writes them: texts, senses, lists of both and three tries over the lists.
 * Reading takes arrays over as wholes; a text or sense is made when a name of it is first found.
 */
final class CompiledNames {
  private static final int NOTHING = -1;

  /** How many numbers a sense is written as. */
  private static final int WIDTH = 8;

  private CompiledNames() {}

  /** Writes what {@link #read} reads. */
  static void write(DataOutputStream out, NameBook book) throws IOException {
    Numbering<List<Sense>> meanings = new Numbering<>();
    Numbering<List<String>> spellings = new Numbering<>();
    ByteArrayOutputStream tries = new ByteArrayOutputStream();
    DataOutputStream toTries = new DataOutputStream(tries);
    book.names().write(toTries, meanings::of);
    book.familyNames().write(toTries, meanings::of);
    book.spellings().byConsonants().write(toTries, spellings::of);

    Numbering<Sense> senses = new Numbering<>();
    Numbering<String> texts = new Numbering<>();
    ByteArrayOutputStream lists = new ByteArrayOutputStream();
    DataOutputStream toLists = new DataOutputStream(lists);
    writeLists(toLists, meanings.list(), senses);
    writeLists(toLists, spellings.list(), texts);
    int[] rows =
        senses.list().stream().flatMapToInt(sense -> IntStream.of(row(sense, texts))).toArray();

    Packed.write(out, texts.list());
    Packed.write(out, rows);
    lists.writeTo(out);
    tries.writeTo(out);
  }

  /** Reads what {@link #write} wrote. */
  static NameBook read(DataInputStream in) throws IOException {
    Shelf<String> texts = Packed.texts(in);
    int[] rows = Packed.ints(in);
    Shelf<Sense> senses = new Shelf<>(rows.length / WIDTH, it -> sense(rows, it * WIDTH, texts));
    Shelf<List<Sense>> meanings = lists(in, senses);
    Shelf<List<String>> spellings = lists(in, texts);
    return new NameBook(
        NameIndex.read(in, meanings),
        NameIndex.read(in, meanings),
        new Spellings(NameIndex.read(in, spellings)));
  }

  private static int[] row(Sense sense, Numbering<String> texts) {
    return new int[] {
      sense.kind().ordinal(),
      texts.of(sense.actor()),
      texts.of(String.join(" ", sense.sectors().stream().map(Sector::name).toList())),
      texts.of(sense.name()),
      sense.person() == null ? NOTHING : texts.of(sense.person()),
      sense.office() == null ? NOTHING : texts.of(sense.office()),
      day(sense.valid().from()),
      day(sense.valid().to())
    };
  }

  private static Sense sense(int[] rows, int at, IntFunction<String> texts) {
    String sectors = texts.apply(rows[at + 2]);
    return new Sense(
        Sense.Kind.values()[rows[at]],
        texts.apply(rows[at + 1]),
        sectors.isEmpty()
            ? List.of()
            : Stream.of(sectors.split(" ")).map(Sector::valueOf).toList(),
        texts.apply(rows[at + 3]),
        rows[at + 4] == NOTHING ? null : texts.apply(rows[at + 4]),
        rows[at + 5] == NOTHING ? null : texts.apply(rows[at + 5]),
        new Period(date(rows[at + 6]), date(rows[at + 7])));
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? Integer.MIN_VALUE : Math.toIntExact(date.toEpochDay());
  }

  private static @Nullable LocalDate date(int day) {
    return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static <T> void writeLists(DataOutputStream out, List<List<T>> lists, Numbering<T> numbers)
      throws IOException {
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
