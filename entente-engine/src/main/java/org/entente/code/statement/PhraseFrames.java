package org.entente.code.statement;

import java.util.Optional;
import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/**
 * What is attributed by a phrase that holds no verb of saying: "in Oslo's words", "as Vienna sees
 * it", "to Beijing, ...", "by one account", and by a colon: "its message was simple: ...".
 */
final class PhraseFrames {
  /** Nouns for somebody's words and thoughts, under "in", "by", "from", "on" and "to". */
  private static final Set<String> WORDS =
      Set.of(
          "word",
          "view",
          "opinion",
          "telling",
          "account",
          "eye",
          "estimate",
          "estimation",
          "reading",
          "judgment",
          "judgement",
          "version",
          "reckoning",
          "admission",
          "mind",
          "assessment",
          "phrase",
          "narrative",
          "book",
          "interpretation",
          "parlance",
          "thinking",
          "calculation",
          "lights");

  private static final Set<String> UNDER = Set.of("in", "by", "from", "on", "to");
  private static final Set<String> SEEING =
      Set.of("see", "tell", "put", "have", "view", "understand", "describe", "frame", "present");

  /** What those are said to be who speak plainly; the words follow a colon. */
  private static final Set<String> PLAIN =
      Set.of(
          "blunt",
          "clear",
          "adamant",
          "categorical",
          "defiant",
          "firm",
          "unequivocal",
          "scathing",
          "emphatic",
          "frank",
          "candid",
          "curt",
          "terse",
          "unapologetic",
          "unmoved",
          "scornful",
          "dismissive",
          "simple",
          "explicit",
          "direct",
          "stark",
          "plain",
          "harsh",
          "brief",
          "furious");

  private final SentenceView view;
  private final NominalFrames nominal;

  PhraseFrames(SentenceView view, NominalFrames nominal) {
    this.view = view;
    this.nominal = nominal;
  }

  /** Looks at a token that may start such a phrase, or be its colon. */
  void at(int token) {
    String form = view.st.form(token);
    if (form.equals(":")) {
      byColon(token);
    } else if (token == 0 && form.equals("As") || token == 0 && form.equals("To")) {
      seen(token);
    } else if (UNDER.contains(view.st.lemma(token)) && (token == 0 || parted(token - 1))) {
      inWords(token);
    }
  }

  private boolean parted(int token) {
    return view.st.form(token).equals(",");
  }

  /** "As Vienna sees it, A", "To hear Budapest tell it, A", "To Beijing, A was B". */
  private void seen(int token) {
    int comma = token + 2;
    while (comma < view.st.size() && !parted(comma)) {
      comma++;
    }
    if (comma + 2 >= view.st.size() || comma > 9) {
      return;
    }
    if (view.st.form(comma - 1).equals("it") && SEEING.contains(view.st.lemma(comma - 2))) {
      int verb = comma - 2;
      boolean hear = view.st.lemma(token + 1).equals("hear");
      int speaker = view.beside(hear ? verb - 1 : verb - 1, -1, false);
      if (speaker > token) {
        add(token, comma - 1, verb, speaker, comma + 1, view.st.size() - 1);
      }
      return;
    }
    int last = comma - 1;
    boolean name =
        view.st.form(token).equals("To")
            && view.st.tag(last) == Upos.PROPN
            && view.beside(last, -1, false) >= 0;
    int predicate = name ? view.st.head(last) : -1;
    if (predicate > comma && view.st.child(predicate, "cop") >= 0) {
      add(token, token, token, last, comma + 1, view.st.size() - 1);
    }
  }

  /** "A, in Kinshasa's words, B", "in the view of its president, A", "A, by one account". */
  private void inWords(int token) {
    int noun = token + 1;
    while (noun < view.st.size() && !parted(noun) && noun - token < 8 && !words(noun)) {
      noun++;
    }
    if (noun >= view.st.size() || !words(noun)) {
      return;
    }
    int end = noun + 1;
    while (end < view.st.size() && view.st.tag(end) != Upos.PUNCT) {
      end++;
    }
    boolean bare = end == noun + 1 || view.st.form(noun + 1).equals("of");
    if (!bare || end - noun > 8 || token == 0 && !parted(Math.min(end, view.st.size() - 1))) {
      return;
    }
    view.load();
    int holder = nominal.holder(noun);
    boolean told = holder >= 0 || view.st.lemma(noun).equals("account");
    if (!told || holder >= 0 && view.st.tag(holder) == Upos.PRON) {
      return;
    }
    Frame frame = frame(noun, holder >= 0 ? holder : noun);
    frame.cue = view.st.span(token, noun);
    view.addTokens(frame, 0, token - 1);
    view.addTokens(frame, end, view.st.size() - 1);
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }

  private boolean words(int token) {
    return view.st.tag(token) == Upos.NOUN && WORDS.contains(view.st.lemma(token));
  }

  /** "Tripoli's message was simple: A", "the negotiator was blunt: A". */
  private void byColon(int colon) {
    int predicate = colon - 1;
    boolean said =
        predicate > 1 && colon + 2 < view.st.size() && view.quotes.at(view.st.start(colon)) < 0;
    if (!said || view.st.tag(predicate) != Upos.ADJ || !PLAIN.contains(view.st.lemma(predicate))) {
      return;
    }
    int subject = view.doers.ownSubject(predicate);
    if (subject < 0 || view.quotes.at(view.st.start(colon + 1)) >= 0) {
      return;
    }
    view.load();
    Optional<Cue> noun = view.words.findCue(view.st, subject, Cue.Part.NOUN);
    boolean words = noun.isPresent() || MESSAGES.contains(view.st.lemma(subject));
    int speaker = words ? nominal.holder(subject) : subject;
    if (speaker >= 0) {
      add(predicate, predicate, predicate, speaker, colon + 1, view.st.size() - 1);
    }
  }

  private static final Set<String> MESSAGES =
      Set.of(
          "message",
          "answer",
          "reply",
          "response",
          "verdict",
          "position",
          "line",
          "word",
          "warning");

  private Frame frame(int verb, int speaker) {
    Frame frame = new Frame(view.index, Pattern.ACCORDING, Cue.Kind.SAY);
    frame.verb = verb;
    frame.speaker = speaker;
    return frame;
  }

  private void add(int first, int last, int verb, int speaker, int from, int to) {
    if (view.quotes.at(view.st.start(first)) >= 0) {
      return;
    }
    view.load();
    Frame frame = frame(verb, speaker);
    frame.cue = view.st.span(first, last);
    view.addTokens(frame, from, to);
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }
}
