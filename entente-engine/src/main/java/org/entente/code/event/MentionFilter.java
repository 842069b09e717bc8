package org.entente.code.event;

import java.util.List;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;

/** Which of the mentions that the rules propose are kept, and with what confidence. */
@FunctionalInterface
public interface MentionFilter {
  /** Keeps all: what a judge is trained on. */
  MentionFilter ALL = (reading, mentions) -> mentions;

  /** Keeps those the rules do not doubt: for where nothing was learned. */
  MentionFilter UNDOUBTED =
      (reading, mentions) ->
          mentions.stream().filter(mention -> !MentionWriter.doubted(mention)).toList();

  /** The mentions that are kept, in their order. */
  List<EventMention> keep(Reading reading, List<EventMention> mentions);
}
