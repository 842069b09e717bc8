package org.entente.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** PLOVER's types and modes with score and CAMEO code. */
public final class ModeTable {
  private final Map<String, Row> rows = new HashMap<>();

  /**
   * What the codebook gives a type and mode.
   *
   * @param intensity PLOVER score, [-10, 10]
   * @param cameo the nearest CAMEO code
   * @param contexts PLOVER contexts that follow from the act itself
   */
  public record Row(double intensity, String cameo, List<String> contexts) {
    /** Copies the list. */
    public Row {
      contexts = List.copyOf(contexts);
    }
  }

  ModeTable(List<Block> blocks) {
    for (Block block : blocks) {
      block.allow(Set.of("type", "mode", "intensity", "cameo", "contexts", "cite"));
      EventType type = block.constant("type", block.text("type"), EventType.class);
      rows.put(
          key(type, block.orNull("mode")),
          new Row(intensity(block), block.text("cameo"), block.split("contexts")));
    }
  }

  private static double intensity(Block block) {
    String text = block.text("intensity");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      EntenteException error = block.wrong("intensity", "'" + text + "' is no number");
      error.initCause(e);
      throw error;
    }
  }

  private static String key(EventType type, @Nullable String mode) {
    return mode == null ? type.name() : type.name() + '/' + mode;
  }

  /** The row of a mode, empty when the type has no such mode. */
  public Optional<Row> find(EventType type, @Nullable String mode) {
    return Optional.ofNullable(rows.get(key(type, mode)));
  }

  /** The row of a mode, or the type's own when the mode is null. */
  public Row row(EventType type, @Nullable String mode) {
    Row row = rows.get(key(type, mode));
    if (row == null) {
      throw new IllegalArgumentException("no such mode: " + key(type, mode));
    }
    return row;
  }
}
