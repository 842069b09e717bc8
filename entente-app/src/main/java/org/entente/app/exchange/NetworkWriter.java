package org.entente.app.exchange;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;

/**
 * Writes the pairs of one period as a network that graph programs read: GraphML (Brandes et al.
 * 2002) or GEXF 1.3. Actors carry name, bloc, stability and hedging; ties cooperation, conflict,
 * temperature, alignment and coverage.
 */
public final class NetworkWriter {
  /** The keys of a node or edge with their types, in the order written. */
  private static final List<String> ACTOR_KEYS = List.of("bloc", "stability", "hedging");

  private static final List<String> TIE_KEYS =
      List.of(
          "weight",
          "cooperation",
          "conflict",
          "temperature",
          "alignment",
          "events",
          "outlets",
          "articles");

  private final List<DyadPeriod> pairs;
  private final SortedMap<String, String> names = new TreeMap<>();
  private final Map<String, BlocMember> members = new TreeMap<>();
  private final boolean directed;

  /**
   * @param pairs of one period, with events
   * @param blocs the actors' places in the blocs of the period
   * @param nameOf an actor's name by its code
   */
  public NetworkWriter(
      List<DyadPeriod> pairs, List<BlocMember> blocs, UnaryOperator<String> nameOf) {
    this.pairs = List.copyOf(pairs);
    this.directed = !pairs.isEmpty() && pairs.get(0).directed();
    for (DyadPeriod pair : pairs) {
      names.computeIfAbsent(pair.one(), nameOf);
      names.computeIfAbsent(pair.other(), nameOf);
    }
    blocs.stream()
        .filter(member -> member.bloc() > 0)
        .forEach(member -> members.put(member.actor(), member));
  }

  private SortedMap<String, String> actor(String code) {
    SortedMap<String, String> values = new TreeMap<>();
    BlocMember member = members.get(code);
    if (member != null) {
      values.put("bloc", String.valueOf(member.bloc()));
      values.put("stability", number(member.stability()));
      values.put("hedging", number(member.hedging().value()));
    }
    return values;
  }

  private static SortedMap<String, String> tie(DyadPeriod pair) {
    SortedMap<String, String> values = new TreeMap<>();
    List<Double> quads = pair.quads();
    values.put("weight", number(quads.stream().mapToDouble(Double::doubleValue).sum()));
    values.put("cooperation", number(quads.get(0) + quads.get(1)));
    values.put("conflict", number(quads.get(2) + quads.get(3)));
    Estimate temperature = pair.temperature();
    if (temperature != null) {
      values.put("temperature", number(temperature.value()));
    }
    Estimate alignment = pair.alignment();
    if (alignment != null) {
      values.put("alignment", number(alignment.value()));
    }
    values.put("events", String.valueOf(pair.events()));
    values.put("outlets", String.valueOf(pair.outlets()));
    values.put("articles", String.valueOf(pair.articles()));
    return values;
  }

  private static String number(double value) {
    return Texts.plain(Texts.rounded(value));
  }

  /** The network as GraphML. */
  public String graphml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    xml.append("<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n");
    ACTOR_KEYS.forEach(key -> xml.append(graphmlKey(key, "node")));
    TIE_KEYS.forEach(key -> xml.append(graphmlKey(key, "edge")));
    xml.append("<graph edgedefault=\"").append(kind()).append("\">\n");
    names.forEach(
        (code, name) -> {
          xml.append("<node id=\"").append(escaped(code)).append("\">");
          xml.append("<data key=\"label\">").append(escaped(name)).append("</data>");
          actor(code).forEach((key, value) -> xml.append(graphmlData(key, value)));
          xml.append("</node>\n");
        });
    for (DyadPeriod pair : pairs) {
      xml.append("<edge source=\"").append(escaped(pair.one())).append("\" target=\"");
      xml.append(escaped(pair.other())).append("\">");
      tie(pair).forEach((key, value) -> xml.append(graphmlData(key, value)));
      xml.append("</edge>\n");
    }
    return xml.append("</graph>\n</graphml>\n").toString();
  }

  private static String graphmlKey(String key, String of) {
    return "<key id=\""
        + key
        + "\" for=\""
        + of
        + "\" attr.name=\""
        + key
        + "\" attr.type=\"double\"/>\n";
  }

  private static String graphmlData(String key, String value) {
    return "<data key=\"" + key + "\">" + value + "</data>";
  }

  /** The network as GEXF. */
  public String gexf() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
    xml.append("<graph mode=\"static\" defaultedgetype=\"").append(kind()).append("\">\n");
    xml.append(gexfKeys("node", ACTOR_KEYS)).append(gexfKeys("edge", TIE_KEYS));
    xml.append("<nodes>\n");
    names.forEach(
        (code, name) -> {
          xml.append("<node id=\"").append(escaped(code)).append("\" label=\"");
          xml.append(escaped(name)).append("\">").append(gexfValues(actor(code)));
          xml.append("</node>\n");
        });
    xml.append("</nodes>\n<edges>\n");
    for (int i = 0; i < pairs.size(); i++) {
      DyadPeriod pair = pairs.get(i);
      SortedMap<String, String> values = tie(pair);
      xml.append("<edge id=\"").append(i).append("\" source=\"").append(escaped(pair.one()));
      xml.append("\" target=\"").append(escaped(pair.other())).append("\" weight=\"");
      xml.append(values.get("weight")).append("\">").append(gexfValues(values));
      xml.append("</edge>\n");
    }
    return xml.append("</edges>\n</graph>\n</gexf>\n").toString();
  }

  private static String gexfKeys(String of, List<String> keys) {
    StringBuilder xml = new StringBuilder("<attributes class=\"" + of + "\">\n");
    for (String key : keys) {
      xml.append("<attribute id=\"").append(key).append("\" title=\"").append(key);
      xml.append("\" type=\"double\"/>\n");
    }
    return xml.append("</attributes>\n").toString();
  }

  private static String gexfValues(SortedMap<String, String> values) {
    StringBuilder xml = new StringBuilder("<attvalues>");
    values.forEach(
        (key, value) ->
            xml.append("<attvalue for=\"")
                .append(key)
                .append("\" value=\"")
                .append(value)
                .append("\"/>"));
    return xml.append("</attvalues>").toString();
  }

  private String kind() {
    return directed ? "directed" : "undirected";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
