package org.entente.code.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.event.Trigger;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.statement.Statement.Form;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes frames down as statements: who the speaker is, what it is about, with what stance. */
final class StatementWriter {
  /** What is written and speaks for those who wrote it. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "statement",
          "document",
          "study",
          "letter",
          "declaration",
          "communique",
          "paper",
          "article",
          "resolution",
          "newspaper",
          "agency",
          "magazine",
          "editorial",
          "column",
          "memo",
          "indictment",
          "lawsuit",
          "ruling",
          "petition",
          "poll",
          "survey",
          "book",
          "manifesto",
          "platform",
          "commentary",
          "outlet",
          "campaign",
          "group",
          "critic",
          "source",
          "people");

  private final Reading reading;
  private final String text;
  private final Quotes quotes;
  private final Topics topics;
  private final StanceJudge judge;
  private final Speakers speakers;

  StatementWriter(Valuation values, Reading reading, ActorFinder actors, Quotes quotes) {
    this.reading = reading;
    this.text = reading.article().text();
    this.quotes = quotes;
    this.topics = new Topics(reading, actors, values.words());
    this.judge = new StanceJudge(values, reading, actors, topics);
    this.speakers = new Speakers(reading, actors, quotes);
  }

  /** A frame with its speaker. */
  private record Spoken(Frame frame, @Nullable Participant speaker, int start) {}

  List<Statement> write(List<Frame> frames) {
    List<Spoken> spoken = new ArrayList<>(frames.size());
    frames.sort(Comparator.comparingInt((Frame frame) -> frame.sentence));
    for (Frame frame : frames) {
      if (frame.inside < 0) {
        add(frame, spoken);
      }
    }
    for (Frame frame : frames) {
      if (frame.inside >= 0) {
        add(frame, spoken);
      }
    }
    spoken.sort(
        Comparator.comparingInt(Spoken::start)
            .thenComparingInt(one -> one.frame().cue == null ? 0 : one.frame().cue.start()));
    List<Statement> statements = new ArrayList<>(spoken.size());
    int lastStart = -1;
    int number = 0;
    for (Spoken one : spoken) {
      number = one.start() == lastStart ? number + 1 : 0;
      lastStart = one.start();
      statements.add(statement(one, number));
    }
    statements.sort(
        Comparator.comparingInt((Statement one) -> one.content().get(0).start())
            .thenComparing(Statement::id));
    return List.copyOf(statements);
  }

  private void add(Frame frame, List<Spoken> spoken) {
    if (narrator(frame) || echoed(frame, spoken)) {
      return;
    }
    frame.content.sort(Comparator.naturalOrder());
    Participant speaker = speakers.of(frame);
    if (frame.pattern == Frame.Pattern.OBJECT && thing(frame, speaker)) {
      return;
    }
    if (frame.inside < 0) {
      speakers.remember(frame, speaker);
    }
    int start = frame.content.get(0).start();
    spoken.add(new Spoken(frame, speaker, start));
    if (speaker != null) {
      speakers.others(frame, speaker).forEach(one -> spoken.add(new Spoken(frame, one, start)));
    }
  }

  /** "…," he said, his aide fumed: one quotation is said once. */
  private static boolean echoed(Frame frame, List<Spoken> spoken) {
    for (int index = spoken.size() - 1; index >= 0; index--) {
      Frame other = spoken.get(index).frame();
      if (other.sentence != frame.sentence) {
        return false;
      }
      if (other.content.get(0).equals(frame.content.get(0))
          && (other.pattern == Frame.Pattern.QUOTE || frame.pattern == Frame.Pattern.PARENTHESIS)) {
        return frame.pattern == Frame.Pattern.PARENTHESIS || frame.pattern == Frame.Pattern.CLAUSE;
      }
    }
    return false;
  }

  /** A thing that praises nobody: "the plan welcomes investors". */
  private boolean thing(Frame frame, @Nullable Participant speaker) {
    if (speaker == null) {
      return true;
    }
    Sentence st = reading.sentences().get(frame.speakerSentence);
    int token = frame.antecedent >= 0 ? frame.antecedent : frame.speaker;
    String form = st.form(token);
    if (st.tag(token) == Upos.PRON || st.tag(token) == Upos.DET) {
      return form.equalsIgnoreCase("it") && !speaker.registered()
          || form.equalsIgnoreCase("this")
          || form.equalsIgnoreCase("that")
          || form.equalsIgnoreCase("which")
          || form.equalsIgnoreCase("what");
    }
    return st.tag(token) == Upos.NOUN
        && speaker.sectors().isEmpty()
        && !speaker.registered()
        && !DOCUMENTS.contains(st.lemma(token));
  }

  /** "I think" outside quotation marks is the author's own voice. */
  private boolean narrator(Frame frame) {
    if (frame.speaker < 0 || frame.inside >= 0) {
      return false;
    }
    Sentence st = reading.sentences().get(frame.speakerSentence);
    return Speakers.first(st, frame.speaker) || second(st, frame.speaker);
  }

  private static boolean second(Sentence st, int token) {
    return st.form(token).equalsIgnoreCase("you");
  }

  private Statement statement(Spoken spoken, int number) {
    Frame frame = spoken.frame();
    Span cue = frame.cue;
    List<Span> content = List.copyOf(frame.content);
    EventDate date =
        topics.dateAround(frame.sentence, cue == null ? spoken.start() : cue.start(), content);
    return new Statement(
        Ids.of(reading.article().id(), "statement", spoken.start(), number),
        spoken.speaker(),
        speakers.addressees(frame),
        cue == null ? null : new Trigger(cue, cue.of(text)),
        content,
        form(frame, content),
        topics.actorsIn(content),
        topics.issuesIn(content),
        judge.judge(frame, spoken.speaker(), content),
        frame.inside >= 0 ? null : date,
        List.of());
  }

  private Form form(Frame frame, List<Span> content) {
    if (frame.inside >= 0) {
      return Form.INDIRECT;
    }
    boolean some = false;
    boolean all = true;
    for (Span piece : content) {
      int at = piece.start();
      int quote = quotes.firstEndingAfter(at);
      while (at < piece.end()) {
        boolean here = quote < quotes.size() && quotes.outer(quote).start() <= at;
        int end;
        if (here) {
          end = quotes.outer(quote).end();
          some = true;
          quote++;
        } else {
          end =
              quote < quotes.size()
                  ? Math.min(quotes.outer(quote).start(), piece.end())
                  : piece.end();
          all &= wordless(at, end);
        }
        at = end;
      }
    }
    return !some ? Form.INDIRECT : all ? Form.DIRECT : Form.MIXED;
  }

  private boolean wordless(int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
