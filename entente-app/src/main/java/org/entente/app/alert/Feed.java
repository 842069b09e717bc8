package org.entente.app.alert;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.app.store.Firings.Firing;
import org.entente.model.remark.EntenteException;

/** Firings as an Atom feed (RFC 4287). */
public final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Feed() {}

  /**
   * Writes a feed.
   *
   * @param firings the latest first
   * @param address of the page, with a slash at its end
   */
  public static String of(List<Firing> firings, String address) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", "Entente alerts");
      element(xml, "id", "urn:entente:alerts");
      element(
          xml, "updated", (firings.isEmpty() ? Instant.EPOCH : firings.get(0).moment()).toString());
      xml.writeStartElement("author");
      element(xml, "name", "Entente");
      xml.writeEndElement();
      for (Firing firing : firings) {
        entry(xml, firing, address);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "the feed fails", null, e);
    }
    return text.toString();
  }

  private static void entry(XMLStreamWriter xml, Firing firing, String address)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:entente:firing:" + firing.id());
    element(xml, "title", firing.title());
    element(xml, "updated", firing.moment().toString());
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", address + firing.place());
    xml.writeStartElement("category");
    xml.writeAttribute("term", firing.alert());
    xml.writeAttribute("label", plain(firing.name()));
    xml.writeEndElement();
    element(xml, "summary", firing.name());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(it -> it >= ' ' && it != 0xFFFE && it != 0xFFFF && (it < 0xD800 || it > 0xDFFF))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
