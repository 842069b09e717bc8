package org.entente.app.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.exchange.Reasons;
import org.entente.ingest.Extract;
import org.entente.model.remark.Remark;

/**
 * The files that path arguments stand for: a file for itself, a folder for the files in it that the
 * program can read, in name order, and {@code -} for the standard input.
 */
public final class Inputs {
  /** Stands for the standard input. */
  public static final String STANDARD_INPUT = "-";

  private final List<Input> files = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<Path> entered = new HashSet<>();

  private Inputs() {}

  /** Finds the files of all arguments, in their order. */
  public static Inputs of(List<String> arguments) {
    Inputs inputs = new Inputs();
    arguments.forEach(inputs::add);
    return inputs;
  }

  /** The files found. */
  public List<Input> files() {
    return List.copyOf(files);
  }

  /** What could not be found, and what was passed over. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  private void add(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      files.add(new Input(STANDARD_INPUT, null));
      return;
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        entered.clear();
        walk(path, "");
      } else if (Files.exists(path)) {
        files.add(new Input(name(path), path));
      } else {
        remarks.add(Remark.failure(argument, "missing", "no such file or folder"));
      }
    } catch (InvalidPathException e) {
      remarks.add(Remark.failure(argument, "missing", "not the name of a file"));
    } catch (IOException e) {
      remarks.add(Remark.failure(argument, "unreadable", Reasons.of(e)));
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private void walk(Path folder, String prefix) throws IOException {
    // A link back to a folder above would never end.
    if (!entered.add(folder.toRealPath())) {
      return;
    }
    for (Path child : children(folder)) {
      String name = prefix + name(child);
      if (Files.isDirectory(child)) {
        enter(child, name);
      } else if (Extract.isReadable(name(child))) {
        files.add(new Input(name, child));
      } else {
        remarks.add(
            Remark.note(name, "not-an-article-file", "passed over: its ending is none we read"));
      }
    }
  }

  private void enter(Path folder, String name) {
    try {
      walk(folder, name + '/');
    } catch (IOException e) {
      remarks.add(Remark.failure(name, "unreadable", Reasons.of(e)));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !name(child).startsWith("."))
          .sorted(Comparator.comparing(Inputs::name))
          .toList();
    }
  }
}
