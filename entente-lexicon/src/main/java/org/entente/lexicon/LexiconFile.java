package org.entente.lexicon;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.remark.EntenteException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One file of the lexicon.
 *
 * @param name as errors show it, relative to the lexicon's folder
 * @param content its text
 */
public record LexiconFile(String name, String content) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Leaves a byte order mark at the start out. */
  public LexiconFile {
    if (content.startsWith(BYTE_ORDER_MARK)) {
      content = content.substring(BYTE_ORDER_MARK.length());
    }
  }

  /** Whether a file of this name is an actor or agent dictionary as PETRARCH reads them. */
  public static boolean isDictionary(String name) {
    return PetrarchText.isActors(name) || PetrarchText.isAgents(name);
  }

  /**
   * The entries, in the file's order.
   *
   * @throws EntenteException if the file is neither a YAML list of blocks nor a CSV table
   */
  List<Block> blocks() {
    return name.endsWith(".csv") ? rows() : yaml();
  }

  private List<Block> yaml() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      Node root = new Compose(settings).composeString(content).orElse(null);
      List<Block> blocks = new ArrayList<>();
      if (root == null) {
        return blocks;
      }
      if (!(root instanceof SequenceNode list)) {
        throw error("the file must be a list of blocks", root);
      }
      for (Node node : list.getValue()) {
        blocks.add(block(node));
      }
      return blocks;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new EntenteException(
          EntenteException.Code.USER, "not YAML: " + e.getProblem(), name + ":" + line, e);
    } catch (ReaderException e) {
      long line = 1 + content.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      throw new EntenteException(
          EntenteException.Code.USER,
          String.format("not YAML: the character U+%04X", e.getCodePoint()),
          name + ":" + line,
          e);
    }
  }

  private Block block(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw error("a block must have keys", node);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode());
      if (lines.put(key, line(entry.getKeyNode())) != null) {
        throw error("key '" + key + "' stands twice", entry.getKeyNode());
      }
      List<String> texts = new ArrayList<>();
      if (entry.getValueNode() instanceof SequenceNode list) {
        for (Node item : list.getValue()) {
          texts.add(scalar(item));
        }
      } else {
        String text = scalar(entry.getValueNode());
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      values.put(key, texts);
    }
    return Block.of(name, line(node), values, lines);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error("a plain value is wanted here", node);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private EntenteException error(String message, Node node) {
    return new EntenteException(EntenteException.Code.USER, message, name + ":" + line(node));
  }

  private List<Block> rows() {
    List<Block> blocks = new ArrayList<>();
    List<String> header = null;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new StringReader(content))) {
      for (CsvRecord row : reader) {
        if (header == null) {
          header = row.getFields();
          continue;
        }
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != header.size()) {
          throw new EntenteException(
              EntenteException.Code.USER,
              row.getFieldCount() + " fields where the header has " + header.size(),
              name + ":" + line);
        }
        blocks.add(row(header, row, line));
      }
    } catch (java.io.IOException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "cannot read text", name, e);
    }
    return blocks;
  }

  private Block row(List<String> header, CsvRecord row, int line) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int field = 0; field < header.size(); field++) {
      String text = row.getField(field).strip();
      values.put(header.get(field), text.isEmpty() ? List.of() : List.of(text));
    }
    return Block.of(name, line, values, Map.of());
  }
}
