package org.entente.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** The manual page, made from what the commands say of themselves. */
@Command(
    name = "man",
    description = {"Prints the manual page of all commands; to read it: entente man | man -l -"},
    sortOptions = false)
final class ManCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    StringBuilder page = new StringBuilder();
    page.append(".TH ENTENTE 1 \"\" \"").append(escaped(Program.version())).append("\"\n");
    page.append(".SH NAME\nentente \\- ")
        .append(escaped(String.join(" ", text(root.usageMessage().description()))))
        .append("\n.SH SYNOPSIS\n.B entente\n.I COMMAND\n[\\fIOPTION\\fR...]\n.SH COMMANDS\n");
    for (Map.Entry<String, CommandLine> command : root.subcommands().entrySet()) {
      command(page, command.getKey(), command.getValue().getCommandSpec());
    }
    page.append(".SH EXIT STATUS\n");
    for (Map.Entry<String, String> status : STATUSES) {
      page.append(".TP\n")
          .append(status.getKey())
          .append('\n')
          .append(status.getValue())
          .append('\n');
    }
    console.out().print(page);
    console.out().flush();
    return ExitStatus.OK.code();
  }

  private static final List<Map.Entry<String, String>> STATUSES =
      List.of(
          Map.entry("0", "all went well"),
          Map.entry("1", "some inputs failed; the rest is written"),
          Map.entry("2", "wrong use"),
          Map.entry("3", "a fault in the program"),
          Map.entry("4", "disk, lock or network"));

  private static void command(StringBuilder page, String name, CommandSpec command) {
    page.append(".SS entente ").append(escaped(name)).append('\n');
    text(command.usageMessage().description())
        .forEach(line -> page.append(escaped(line)).append('\n'));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      argument(page, parameter.paramLabel(), parameter);
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        argument(page, String.join(", ", option.names()) + label, option);
      }
    }
    for (Map.Entry<String, CommandLine> each : command.subcommands().entrySet()) {
      command(page, name + " " + each.getKey(), each.getValue().getCommandSpec());
    }
  }

  private static void argument(StringBuilder page, String label, ArgSpec argument) {
    page.append(".TP\n\\fB").append(escaped(label)).append("\\fR\n");
    List<String> lines = text(argument.renderedDescription());
    page.append(lines.isEmpty() ? "\\&" : escaped(String.join(" ", lines))).append('\n');
  }

  private static List<String> text(String[] lines) {
    return List.of(lines);
  }

  /** Text in which nothing is a request to the formatter. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
