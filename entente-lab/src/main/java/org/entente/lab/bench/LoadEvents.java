package org.entente.lab.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;

/**
 * Invents events for measurements of speed: 200 actors, of which few are in most events and which
 * stand in two camps, over twelve years. The same seed writes the same bytes.
 */
public final class LoadEvents {
  private static final long SEED = 20260101L;
  private static final int ACTORS = 200;
  private static final int DAYS = 12 * 365;
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final List<String> FRIENDLY =
      List.of("AGREE", "CONSULT", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE");
  private static final List<String> HOSTILE =
      List.of("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION", "COERCE", "ASSAULT");
  private static final List<String> ISSUES =
      List.of("diplomatic", "economic", "military", "territory", "rights_freedoms", "health", "");

  private LoadEvents() {}

  /** Takes a number of events, the file for them and the file for their mapping. */
  public static void main(String[] arguments) throws IOException {
    int events = Integer.parseInt(arguments[0]);
    Files.writeString(
        Path.of(arguments[2]),
        "id = id\ndate = date\nsource = source\ntarget = target\ntype = type\ncontexts ="
            + " contexts\nintensity = intensity\narticles = articles\noutlets = outlets\n");
    List<String> actors = actors();
    Random random = new Random(SEED);
    try (BufferedWriter file = Files.newBufferedWriter(Path.of(arguments[1]))) {
      file.write("id,date,source,target,type,contexts,intensity,articles,outlets\n");
      for (int i = 0; i < events; i++) {
        file.write(event(i, actors, random));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> actors() {
    List<String> actors = new ArrayList<>();
    for (Actor actor : Lexicon.load().actors().list()) {
      if (actor.code().matches("[A-Z]{3}") && actors.size() < ACTORS) {
        actors.add(actor.code());
      }
    }
    return actors;
  }

  private static String event(int number, List<String> actors, Random random) {
    int source = rank(actors.size(), random);
    int target = rank(actors.size(), random);
    while (target == source) {
      target = random.nextInt(actors.size());
    }
    boolean friends = source % 2 == target % 2;
    boolean friendly = random.nextDouble() < (friends ? 0.8 : 0.35);
    List<String> types = friendly ? FRIENDLY : HOSTILE;
    String type = types.get(random.nextInt(types.size()));
    int articles = 1 + (int) Math.floor(-Math.log(1 - random.nextDouble()) * 3);
    return String.join(
            ",",
            String.format("event-%08d", number),
            FIRST.plusDays(random.nextInt(DAYS)).toString(),
            actors.get(source),
            actors.get(target),
            type,
            ISSUES.get(random.nextInt(ISSUES.size())),
            String.valueOf((friendly ? 1 : -1) * (1 + random.nextInt(9))),
            String.valueOf(articles),
            String.valueOf(1 + random.nextInt(articles)))
        + "\n";
  }

  /** Few are in most events: about as one over the rank. */
  private static int rank(int size, Random random) {
    return (int) Math.min(size - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(size))) - 1);
  }
}
