package org.entente.lab.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What editors do to a wire story before they print it. Paragraphs in, paragraphs out. */
enum Mutation {
  /** A third to two thirds of the text goes, from the end or from between. */
  CUT {
    @Override
    List<String> apply(List<String> story, Random random) {
      double kept = 0.34 + random.nextDouble() * 0.4;
      List<String> cut = new ArrayList<>(story);
      boolean fromEnd = random.nextBoolean();
      int length = length(story);
      while (cut.size() > 1) {
        int at = fromEnd ? cut.size() - 1 : 1 + random.nextInt(cut.size() - 1);
        String paragraph = cut.remove(at);
        if (length(cut) < length(story) * kept) {
          cut.add(at, paragraph);
          break;
        }
      }
      return cut;
    }
  },
  /** Another headline stands before the same text, and an editor's line after it. */
  REHEADLINED {
    @Override
    List<String> apply(List<String> story, Random random) {
      List<String> changed = new ArrayList<>(story);
      changed.add(
          0, "What to know about the dispute that keeps " + number(random) + " envoys busy");
      changed.add("This text was shortened for our morning edition.");
      return changed;
    }
  },
  /** Other names stand above and below it, and an outlet's place line. */
  REBYLINED {
    @Override
    List<String> apply(List<String> story, Random random) {
      List<String> changed = new ArrayList<>(story);
      changed.set(0, "LINDHAVEN (Lantern Desk) - " + changed.get(0));
      changed.add(0, "By Mara Quill and Tobin Ferrar in Lindhaven");
      changed.add("Additional notes by Ines Calloway; edited by Rupert Dane.");
      return changed;
    }
  },
  /** The paragraphs stand in another order. */
  REORDERED {
    @Override
    List<String> apply(List<String> story, Random random) {
      List<String> changed = new ArrayList<>(story);
      Collections.shuffle(changed, random);
      return changed;
    }
  },
  /** One word in twelve to one in six is another, as when a desk rewrites lightly. */
  REWORDED {
    @Override
    List<String> apply(List<String> story, Random random) {
      double share = 1 / 12.0 + random.nextDouble() / 12;
      List<String> changed = new ArrayList<>();
      for (String paragraph : story) {
        changed.add(reworded(paragraph, share, random));
      }
      return changed;
    }
  },
  /** All numbers are others, as when a toll rises. */
  RENUMBERED {
    @Override
    List<String> apply(List<String> story, Random random) {
      List<String> changed = new ArrayList<>();
      for (String paragraph : story) {
        changed.add(NUMBER.matcher(paragraph).replaceAll(m -> number(random)));
      }
      return changed;
    }
  },
  /** Cut, reworded and reordered at once. */
  MANGLED {
    @Override
    List<String> apply(List<String> story, Random random) {
      List<String> changed = CUT.apply(story, random);
      List<String> reworded = new ArrayList<>();
      for (String paragraph : REORDERED.apply(changed, random)) {
        reworded.add(reworded(paragraph, 0.06, random));
      }
      return reworded;
    }
  };

  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:[.,]\\d+)*\\b");
  private static final Pattern WORD = Pattern.compile("\\b\\p{Ll}{2,}\\b");

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("says", "states"),
          Map.entry("after", "following"),
          Map.entry("before", "ahead of"),
          Map.entry("also", "further"),
          Map.entry("but", "however"),
          Map.entry("against", "versus"),
          Map.entry("about", "regarding"),
          Map.entry("more", "additional"),
          Map.entry("would", "was to"),
          Map.entry("while", "as"),
          Map.entry("talks", "negotiations"),
          Map.entry("country", "nation"),
          Map.entry("told", "informed"),
          Map.entry("because", "since"));

  private static final List<String> FILLERS =
      Arrays.asList(
          "notably", "reportedly", "largely", "meanwhile", "broadly", "again", "partly", "still");

  /** The story as another outlet prints it. */
  abstract List<String> apply(List<String> story, Random random);

  private static String number(Random random) {
    return String.valueOf(2 + random.nextInt(997));
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** A synonym where there is one, else a word dropped or one put before it. */
  private static String reworded(String paragraph, double share, Random random) {
    Matcher word = WORD.matcher(paragraph);
    StringBuilder out = new StringBuilder();
    while (word.find()) {
      String other = word.group();
      if (random.nextDouble() < share) {
        String synonym = SYNONYMS.get(other);
        if (synonym != null) {
          other = synonym;
        } else if (random.nextBoolean()) {
          other = FILLERS.get(random.nextInt(FILLERS.size())) + " " + other;
        } else {
          other = FILLERS.get(random.nextInt(FILLERS.size()));
        }
      }
      word.appendReplacement(out, Matcher.quoteReplacement(other));
    }
    return word.appendTail(out).toString();
  }
}
