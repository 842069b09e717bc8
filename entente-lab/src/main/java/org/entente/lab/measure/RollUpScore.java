package org.entente.lab.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;
import org.entente.app.exchange.EventLines;
import org.entente.app.exchange.GdeltLines;
import org.entente.app.exchange.ImportedEvent;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.model.align.Grain;

/**
 * Speed and memory on synthetic events of ten years: the import of GDELT rows, and the roll-up of
 * all dyad-months with temperature and alignment beside a roll-up in SQL that only counts. A few
 * actors do most, as in real data.
 */
final class RollUpScore {
  private static final int IMPORTED = 1_000_000;
  private static final int ROLLED_UP = 10_000_000;
  private static final int ACTORS = 160;
  private static final int DAYS = 3652;
  private static final int RUNS = 3;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final List<String> CODES =
      List.of("010", "036", "042", "051", "061", "070", "112", "120", "138", "160", "173", "190");
  private static final double[] SCORES = {0, 4, 1.9, 3.4, 6.4, 7, -2, -4, -7, -4, -5, -10};
  private static final int[] QUADS = {1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4};

  private final PrintStream out;
  private final SplittableRandom random = new SplittableRandom(21);

  RollUpScore(PrintStream out) {
    this.out = out;
  }

  void run() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("entente-measure-");
    try {
      importGdelt(folder);
      rollUp(folder);
      out.println("peak memory of the whole run: " + peakMegabytes() + " MB");
    } finally {
      Tables.deleteAll(folder);
    }
  }

  /** Rarer the higher its number; never the excluded one. */
  private int actor(int excluded) {
    int actor = excluded;
    while (actor == excluded) {
      double draw = random.nextDouble();
      actor = (int) (ACTORS * draw * draw * draw);
    }
    return actor;
  }

  private static String code(int actor) {
    return "" + (char) ('A' + actor / 26) + (char) ('A' + actor % 26) + 'X';
  }

  private void importGdelt(Path folder) throws IOException {
    Path file = folder.resolve("gdelt.csv");
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < IMPORTED; i++) {
        String[] cells = new String[58];
        java.util.Arrays.fill(cells, "");
        int source = actor(-1);
        int event = random.nextInt(CODES.size());
        cells[0] = String.valueOf(i);
        cells[1] = FIRST.plusDays(random.nextInt(DAYS)).toString().replace("-", "");
        cells[7] = code(source);
        cells[17] = code(actor(source));
        cells[26] = CODES.get(event);
        cells[29] = String.valueOf(QUADS[event]);
        cells[30] = String.valueOf(SCORES[event]);
        cells[32] = "1";
        cells[33] = String.valueOf(1 + random.nextInt(9));
        cells[57] = "https://news.example/" + i;
        lines.write(String.join("\t", cells));
        lines.newLine();
      }
    }
    long start = System.nanoTime();
    try (Store store = Store.create(folder.resolve("imported"))) {
      long events = store.begin("gdelt.csv", "gdelt").read(file, new GdeltLines()).events();
      out.printf(
          Locale.ROOT, "import of %,d GDELT rows: %.1f s (20 s wanted)%n", events, seconds(start));
    }
  }

  /** Makes an event of every line, whatever it says. */
  private final class Synthetic implements EventLines {
    private long number;

    @Override
    public boolean takesHeader(String line) {
      return false;
    }

    @Override
    public ImportedEvent event(String line) {
      int source = actor(-1);
      int event = random.nextInt(CODES.size());
      return new ImportedEvent(
          String.valueOf(number++),
          FIRST.plusDays(random.nextInt(DAYS)),
          code(source),
          code(actor(source)),
          null,
          null,
          "",
          QUADS[event],
          SCORES[event],
          CODES.get(event),
          1,
          1,
          null);
    }
  }

  private void rollUp(Path folder) throws IOException, SQLException {
    Path file = folder.resolve("lines");
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ROLLED_UP; i++) {
        lines.write("x\n");
      }
    }
    Path stored = folder.resolve("rolled");
    try (Store store = Store.create(stored)) {
      store.begin("lines", "synthetic").read(file, new Synthetic());
    }
    List<Double> counting = new ArrayList<>();
    List<Double> measuring = new ArrayList<>();
    List<Double> countingProcessor = new ArrayList<>();
    List<Double> measuringProcessor = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      double processor = processorSeconds();
      long counted = count(stored.resolve(Store.FILE));
      counting.add(seconds(start));
      countingProcessor.add(processorSeconds() - processor);
      start = System.nanoTime();
      processor = processorSeconds();
      long measured = measure(stored);
      measuring.add(seconds(start));
      measuringProcessor.add(processorSeconds() - processor);
      out.printf(
          Locale.ROOT,
          "%,d events: %,d rows counted in SQL %.2f s (CPU %.2f); %,d dyad-months measured %.2f s"
              + " (CPU %.2f)%n",
          ROLLED_UP,
          counted,
          counting.get(run),
          countingProcessor.get(run),
          measured,
          measuring.get(run),
          measuringProcessor.get(run));
    }
    out.printf(
        Locale.ROOT,
        "best of %d: measured / counted = %.2f (CPU %.2f; 3 wanted)%n",
        RUNS,
        Collections.min(measuring) / Collections.min(counting),
        Collections.min(measuringProcessor) / Collections.min(countingProcessor));
  }

  /** The months of all pairs by quad class, only counted, each row taken out. */
  private static long count(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    long rows = 0;
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '1GB'");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT date_trunc('month', day)::DATE, least(source, target), greatest(source,"
                  + " target), quad, count(*) FROM pairs GROUP BY ALL ORDER BY ALL")) {
        while (row.next()) {
          rows +=
              row.getDate(1) != null && row.getString(2) != null && row.getString(3) != null
                  ? row.getLong(5) > 0 ? 1 : 0
                  : 0;
        }
      }
    }
    return rows;
  }

  private static long measure(Path folder) {
    EventQuery query =
        new EventQuery(
            Grain.MONTH, null, null, null, Counting.GUIDE, new TreeMap<>(), null, List.of());
    DyadMeasure measure = new DyadMeasure(new DyadMeasure.Options(false, 120, 0, 1));
    long[] measured = new long[1];
    try (Store store = Store.open(folder, codings -> List.of())) {
      store.cells(
          query,
          false,
          (start, cells) ->
              measured[0] +=
                  measure.measure(Grain.MONTH.label(start), cells, Map.of(), null).size());
    }
    return measured[0];
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Of all the process's threads, which a busy machine does not stretch. */
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The most memory the process ever held, from Linux; 0 elsewhere. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
