package org.entente.lab.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invents news: stories from sentence patterns, with invented states, persons and numbers. */
final class Newsroom {
  // A, B: states; P, Q: persons; C: a city; T: a thing disputed; N, M: numbers; D: a day.
  private static final String[] PATTERNS = {
    "A closed the crossing at C on D after a night of shelling that both sides blamed on the other.",
    "P, who leads the delegation of A, left the hall in C when B refused to discuss the T.",
    "At least N people were hurt when a convoy carrying the T was stopped by guards near C.",
    "The parliament of B voted N to M to suspend the accord on the T until A withdraws its boats.",
    "Q told reporters that no envoy of B would travel to C before the prisoners are home.",
    "Satellite pictures taken on D show N vehicles parked along the river that divides A from B.",
    "“We have been patient for N months and received nothing but insults,” P said in a televised speech.",
    "Economists in C expect the quarrel over the T to cost both treasuries M million crowns a week.",
    "Fishermen from B accuse the coast guard of A of cutting their nets and seizing N of their vessels.",
    "A summoned the ambassador of B twice within M days, a step it had not taken since the flood year.",
    "The court in C will hear the complaint about the T on D, its registrar wrote to both governments.",
    "Q denied the allegation and called it a fairy tale told by people who want the T for themselves.",
    "Hospitals in C asked for blood donors and generators as the number of wounded rose past N.",
    "Mediators proposed that the T be placed under a joint board of N members with a rotating chair.",
    "Opposition parties in A demanded that P resign and publish the letters exchanged with B.",
    "The railway between C and the capital of B carried M freight cars a day before service ended on D.",
    "Witnesses described soldiers of A digging trenches beside the orchard where the truce was signed.",
    "B offered N scholarships and a grain credit if A reopens its schools to the border villages.",
    "According to a draft seen by this desk, the T would pass to B after M years of shared use.",
    "P flew to C on D for a visit that neither foreign ministry had announced.",
    "Pensioners queued outside banks in A because rumours said that deposits would be frozen.",
    "Q praised the pilots who brought N stranded families out of C in spite of heavy fog.",
    "The union of dockers in B promised to unload nothing that comes from A until the T is returned.",
    "Analysts say the row is less about the T than about who commands the northern strait.",
    "A bishop from C carried a petition with M thousand signatures to the residence of P.",
    "Customs officers of B found N crates of ammunition beneath sacks of seed, the ministry said.",
    "The two armies keep a telephone line open, yet nobody has picked it up since D.",
    "In a short statement A said it reserved every right under the charter of the old league.",
    "Water levels behind the dam at C fell by N centimetres, which farmers downstream in B noticed first.",
    "P and Q have met M times, and each meeting ended with a handshake and no paper.",
    "Students lit candles in C for the miners who died when the tunnel under the T collapsed.",
    "Insurance rates for ships calling at ports of A doubled, brokers reported on D.",
    "A retired general of B warned on the radio that a blockade could follow within M weeks.",
    "Telephone companies cut prices for calls to A so that families split by the T could talk.",
    "Q said the cabinet had approved N patrol boats, the largest order in a generation.",
    "Shops in C ran short of flour, and the mayor opened the army's stores to the poor.",
  };

  private static final String[] THINGS = {
    "lighthouse island", "salt mine", "gas field", "radio mast", "cathedral archive",
        "fishing bank",
    "copper quarry", "airfield", "reservoir", "pilgrim road", "cable station", "timber reserve"
  };

  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private static final String[] OPENINGS = {
    "Bal", "Cor", "Del", "Esk", "Fen", "Gar", "Hol", "Ist", "Jor", "Kel", "Lor", "Mor", "Nar",
    "Ost", "Pel", "Quen", "Ros", "Sul", "Tor", "Ulv", "Ver", "Wes", "Yar", "Zan"
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "en", "ar", "il", "os", "un"};
  private static final String[] LAND_ENDS = {"dia", "land", "mark", "stan", "via", "nia", "gard"};
  private static final String[] NAME_ENDS = {
    "sen", "ro", "vic", "man", "ki", "dale", "tes", "beck"
  };

  private final Random random;

  Newsroom(Random random) {
    this.random = random;
  }

  /** The facts of an event: who, where, over what. */
  record Event(String a, String b, String p, String q, String city, String thing) {}

  Event event() {
    return new Event(
        name(LAND_ENDS),
        name(LAND_ENDS),
        name(NAME_ENDS) + " " + name(NAME_ENDS),
        name(NAME_ENDS) + " " + name(NAME_ENDS),
        name(NAME_ENDS),
        THINGS[random.nextInt(THINGS.length)]);
  }

  private String name(String[] ends) {
    return pick(OPENINGS) + pick(MIDDLES) + pick(ends);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  /** Sentence patterns in a random order; two stories of one list are from one template. */
  List<String> patterns() {
    List<String> patterns = new ArrayList<>(List.of(PATTERNS));
    Collections.shuffle(patterns, random);
    return patterns;
  }

  /** The story of an event, a paragraph for each one or two patterns. */
  List<String> story(Event event, List<String> patterns) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      String sentence = filled(patterns.get(i), event);
      if (i % 3 == 2) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, paragraphs.get(last) + " " + sentence);
      } else {
        paragraphs.add(sentence);
      }
    }
    return paragraphs;
  }

  private String filled(String pattern, Event event) {
    StringBuilder out = new StringBuilder();
    for (String word : pattern.split("(?<=\\W)|(?=\\W)", -1)) {
      out.append(
          switch (word) {
            case "A" ->
                pattern.startsWith("A bishop") || pattern.startsWith("A retired")
                    ? (out.length() == 0 ? "A" : event.a())
                    : event.a();
            case "B" -> event.b();
            case "P" -> event.p();
            case "Q" -> event.q();
            case "C" -> event.city();
            case "T" -> event.thing();
            case "N", "M" -> String.valueOf(3 + random.nextInt(900));
            case "D" -> pick(DAYS);
            default -> word;
          });
    }
    return out.toString();
  }
}
