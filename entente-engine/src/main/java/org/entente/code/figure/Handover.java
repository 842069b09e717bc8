package org.entente.code.figure;

import java.util.List;
import org.entente.model.actor.Participant;

/**
 * A word for something changing hands, with who and what by the tree.
 *
 * @param trigger the verb or noun
 * @param suppliers who gives; empty where the sentence does not say
 * @param recipients who gets; empty likewise
 * @param items head tokens of what changes hands, at least one
 * @param coming whether the word itself tells of what is to come: "promise"
 */
record Handover(
    int trigger,
    List<Participant> suppliers,
    List<Participant> recipients,
    List<Integer> items,
    boolean coming) {
  Handover {
    suppliers = List.copyOf(suppliers);
    recipients = List.copyOf(recipients);
    items = List.copyOf(items);
  }
}
