package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;

/** A user's own files as blocks for the files they add to. */
final class OwnFiles {
  private final Map<String, List<Block>> blocks = new TreeMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * @throws EntenteException USER if a file has an unknown name or is neither YAML nor CSV
   */
  OwnFiles(List<LexiconFile> files) {
    List<LexiconFile> dictionaries = new ArrayList<>();
    for (LexiconFile file : files) {
      if (LexiconFile.isDictionary(file.name())) {
        dictionaries.add(file);
      } else {
        add(target(file), file.blocks());
      }
    }
    Set<String> known = dictionaries.isEmpty() ? Set.of() : codes();
    for (LexiconFile file : dictionaries) {
      read(file, known);
    }
  }

  private static String target(LexiconFile file) {
    return Lexicon.allNames().stream()
        .filter(file.name()::endsWith)
        .findFirst()
        .orElseThrow(
            () ->
                new EntenteException(
                    EntenteException.Code.USER,
                    "no lexicon file has this name; known are "
                        + String.join(", ", Lexicon.allNames()),
                    file.name()));
  }

  private Set<String> codes() {
    Set<String> codes = new HashSet<>();
    for (String name : Lexicon.actorFiles()) {
      CompiledLexicon.blocks(name).forEach(block -> codes.addAll(block.list("actor")));
      blocks(name).forEach(block -> codes.addAll(block.list("actor")));
    }
    return codes;
  }

  private void read(LexiconFile file, Set<String> known) {
    if (PetrarchText.isAgents(file.name())) {
      PetrarchAgents agents = new PetrarchAgents(file);
      add("words/sectors.csv", agents.nouns());
      remarks.addAll(agents.remarks());
      return;
    }
    PetrarchActors actors = new PetrarchActors(file, known);
    add("actors/groups.yaml", actors.actors());
    add("actors/names.csv", actors.names());
    actors.actors().forEach(block -> known.addAll(block.list("actor")));
    remarks.addAll(actors.remarks());
  }

  private void add(String name, List<Block> more) {
    blocks.computeIfAbsent(name, key -> new ArrayList<>()).addAll(more);
  }

  List<Block> blocks(String name) {
    return blocks.getOrDefault(name, List.of());
  }

  List<Remark> remarks() {
    return remarks;
  }
}
