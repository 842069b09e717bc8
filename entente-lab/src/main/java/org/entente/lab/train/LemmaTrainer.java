package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Lemmatizer;

/**
 * Learns the lemmatiser's rules of endings from the treebank, and keeps as a table the words they
 * get wrong, with a list of irregular verbs of our own.
 */
final class LemmaTrainer {
  /** Verb, past tense, past participle; alternatives with a slash. */
  private static final String IRREGULAR =
      "arise arose arisen,awake awoke awoken,bear bore born/borne,beat beat beaten,become became"
          + " become,begin began begun,bend bent bent,bet bet bet,bid bid bid,bind bound bound,bite"
          + " bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,bring"
          + " brought brought,broadcast broadcast broadcast,build built built,burn burnt burnt,burst"
          + " burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose"
          + " chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut"
          + " cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,dream dreamt dreamt,drink"
          + " drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,feel felt"
          + " felt,fight fought fought,find found found,flee fled fled,fling flung flung,fly flew"
          + " flown,forbid forbade forbidden,forecast forecast forecast,foresee foresaw"
          + " foreseen,forget forgot forgotten,forgive forgave forgiven,forgo forwent"
          + " forgone,freeze froze frozen,get got got/gotten,give gave given,go went gone,grind"
          + " ground ground,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid"
          + " hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,kneel knelt knelt,know"
          + " knew known,lay laid laid,lead led led,lean leant leant,leap leapt leapt,learn learnt"
          + " learnt,leave left left,lend lent lent,let let let,lie lay lain,light lit lit,lose lost"
          + " lost,make made made,mean meant meant,meet met met,mislead misled misled,mistake"
          + " mistook mistaken,misunderstand misunderstood misunderstood,offset offset"
          + " offset,outdo outdid outdone,overcome overcame overcome,oversee oversaw"
          + " overseen,overtake overtook overtaken,overthrow overthrew overthrown,override overrode"
          + " overridden,overrun overran overrun,pay paid paid,plead pled pled,prove proved"
          + " proven,put put put,quit quit quit,read read read,rebuild rebuilt rebuilt,repay repaid"
          + " repaid,reset reset reset,rethink rethought rethought,retake retook retaken,rid rid"
          + " rid,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw"
          + " seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook"
          + " shaken,shed shed shed,shine shone shone,shoot shot shot,show showed shown,shrink"
          + " shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,slay slew"
          + " slain,sleep slept slept,slide slid slid,speak spoke spoken,speed sped sped,spend"
          + " spent spent,spill spilt spilt,spin spun spun,split split split,spread spread"
          + " spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck"
          + " stuck,sting stung stung,strike struck struck/stricken,string strung strung,strive"
          + " strove striven,swear swore sworn,sweep swept swept,swell swelled swollen,swim swam"
          + " swum,swing swung swung,take took taken,teach taught taught,tear tore torn,tell told"
          + " told,think thought thought,throw threw thrown,thrust thrust thrust,tread trod"
          + " trodden,undergo underwent undergone,understand understood understood,undertake"
          + " undertook undertaken,undo undid undone,uphold upheld upheld,upset upset upset,wake"
          + " woke woken,wear wore worn,weave wove woven,weep wept wept,win won won,wind wound"
          + " wound,withdraw withdrew withdrawn,withhold withheld withheld,withstand withstood"
          + " withstood,write wrote written";

  private LemmaTrainer() {}

  static Lemmatizer train(List<Gold> sentences, Map<String, Integer> frequencies) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (Gold gold : sentences) {
      for (int i = 0; i < gold.size(); i++) {
        String penn = gold.penn[i];
        boolean names = penn.equals("NNPS");
        if (gold.universal[i].equals("X")
            || !names && (gold.universal[i].equals("PROPN") || penn.startsWith("NNP"))
            || gold.lemmas[i].equals("_")) {
          continue;
        }
        String key = penn + " " + Lemmatizer.lower(gold.forms[i]);
        String lemma = names ? Lemmatizer.lower(gold.lemmas[i]) : gold.lemmas[i];
        seen.computeIfAbsent(key, k -> new TreeMap<>()).merge(lemma, 1, Integer::sum);
      }
    }
    Map<String, String> lemmas = new TreeMap<>();
    seen.forEach(
        (key, counts) ->
            lemmas.put(
                key, Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey()));
    for (String line : IRREGULAR.split(",")) {
      String[] parts = line.split(" ");
      for (String past : parts[1].split("/")) {
        lemmas.putIfAbsent("VBD " + past, parts[0]);
      }
      for (String participle : parts[2].split("/")) {
        lemmas.putIfAbsent("VBN " + participle, parts[0]);
      }
    }
    for (String line : PLURALS.split(",")) {
      int space = line.indexOf(' ');
      lemmas.putIfAbsent("NNS " + line.substring(0, space), line.substring(space + 1));
    }
    Map<String, Map<Lemmatizer.Rule, Integer>> votes = new TreeMap<>();
    lemmas.forEach(
        (key, lemma) -> {
          int space = key.indexOf(' ');
          String tag = key.substring(0, space + 1);
          String word = key.substring(space + 1);
          Lemmatizer.Rule rule = rule(word, lemma);
          int longest = INFLECTED.contains(tag) ? Math.min(Lemmatizer.LONGEST, word.length()) : 0;
          for (int n = 0; n <= longest; n++) {
            votes
                .computeIfAbsent(
                    tag + word.substring(word.length() - n), k -> new java.util.LinkedHashMap<>())
                .merge(rule, 1, Integer::sum);
          }
        });
    Map<String, Lemmatizer.Rule> endings = new TreeMap<>();
    List<String> byLength = new ArrayList<>(votes.keySet());
    byLength.sort(java.util.Comparator.comparingInt(String::length).thenComparing(k -> k));
    for (String key : byLength) {
      Map<Lemmatizer.Rule, Integer> counts = Objects.requireNonNull(votes.get(key));
      Map.Entry<Lemmatizer.Rule, Integer> most =
          Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
      int space = key.indexOf(' ');
      Lemmatizer.Rule shorter = null;
      for (int at = space + 2; at <= key.length() && shorter == null; at++) {
        shorter = endings.get(key.substring(0, space + 1) + key.substring(at));
      }
      boolean shortest = key.length() == space + 1;
      if (shortest || most.getValue() >= 2 && !most.getKey().equals(shorter)) {
        endings.put(key, most.getKey());
      }
    }
    Lemmatizer rules = new Lemmatizer(Map.of(), endings);
    Map<String, String> words = new TreeMap<>();
    lemmas.forEach(
        (key, lemma) -> {
          int space = key.indexOf(' ');
          String word = key.substring(space + 1);
          if (key.startsWith("NNPS ")) {
            return;
          }
          if (!rules.lemma(word, Upos.VERB, key.substring(0, space)).equals(lemma)) {
            words.put(key, lemma);
          }
        });
    addFrequent(rules, lemmas, frequencies, words);
    return new Lemmatizer(words, endings);
  }

  /**
   * Words of the raw text whose ending leaves the lemma open ("bombed", "provoked"): the candidate
   * that the raw text itself uses most.
   */
  private static void addFrequent(
      Lemmatizer rules,
      Map<String, String> lemmas,
      Map<String, Integer> frequencies,
      Map<String, String> words) {
    frequencies.forEach(
        (word, count) -> {
          if (count < LEAST) {
            return;
          }
          if (word.endsWith("ed") && word.length() > 4) {
            choose("VBD", word, 2, rules, lemmas, frequencies, words);
            choose("VBN", word, 2, rules, lemmas, frequencies, words);
          } else if (word.endsWith("ing") && word.length() > 5) {
            choose("VBG", word, 3, rules, lemmas, frequencies, words);
          }
        });
  }

  private static void choose(
      String tag,
      String word,
      int ending,
      Lemmatizer rules,
      Map<String, String> lemmas,
      Map<String, Integer> frequencies,
      Map<String, String> words) {
    String key = tag + " " + word;
    String byRule = rules.lemma(word, Upos.VERB, tag);
    if (lemmas.containsKey(key)) {
      return;
    }
    String stem = word.substring(0, word.length() - ending);
    String best = byRule;
    int most = 3 * frequencies.getOrDefault(byRule, 0) + 2;
    int length = stem.length();
    List<String> candidates = new ArrayList<>(List.of(stem, stem + "e"));
    if (stem.charAt(length - 1) == stem.charAt(length - 2)) {
      candidates.add(stem.substring(0, length - 1));
    }
    for (String candidate : candidates) {
      int count = frequencies.getOrDefault(candidate, 0);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    if (!best.equals(byRule)) {
      words.put(key, best);
    }
  }

  private static final int LEAST = 3;

  /** Penn tags whose endings carry rules; words of other tags are in the table or unchanged. */
  private static final Set<String> INFLECTED =
      Set.of("NNS ", "NNPS ", "VBD ", "VBG ", "VBN ", "VBZ ", "JJR ", "JJS ", "RBR ", "RBS ");

  private static final String PLURALS =
      "men man,women woman,children child,feet foot,teeth tooth,lives life,wives wife,knives"
          + " knife,wolves wolf,halves half,crises crisis,analyses analysis,theses thesis,bases"
          + " base,oases oasis,hypotheses hypothesis,criteria criterion,phenomena"
          + " phenomenon,spokesmen spokesman,spokeswomen spokeswoman,servicemen serviceman,gunmen"
          + " gunman,fishermen fisherman,policemen policeman,congressmen congressman,lawmen"
          + " lawman,businessmen businessman,statesmen statesman,referenda referendum,embargoes"
          + " embargo,vetoes veto,heroes hero,series series,species species,aircraft"
          + " aircraft,troops troop,forces force,allies ally,authorities authority";

  private static Lemmatizer.Rule rule(String word, String lemma) {
    int same = 0;
    while (same < word.length()
        && same < lemma.length()
        && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return new Lemmatizer.Rule(word.length() - same, lemma.substring(same));
  }
}
