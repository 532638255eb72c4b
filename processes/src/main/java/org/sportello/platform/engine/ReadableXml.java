package org.sportello.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that comes from outside: no document type, no entity, nothing fetched. */
public final class ReadableXml {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private ReadableXml() {}

  /**
   * Reads a document.
   *
   * @throws UnreadableXml saying why it cannot be read
   */
  public static Document read(byte[] content) {
    if (content.length > LARGEST) {
      throw new UnreadableXml("larger than " + LARGEST + " bytes", null);
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setExpandEntityReferences(false);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(content));
    } catch (SAXException e) {
      throw new UnreadableXml(e.getMessage(), e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("this Java cannot read XML safely", e);
    }
  }

  /** The content is no XML that we read. */
  public static final class UnreadableXml extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableXml(String why, Throwable cause) {
      super(why, cause);
    }
  }

  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException problem) {
      // what the parser can go on with is no reason to refuse
    }

    @Override
    public void error(SAXParseException problem) throws SAXParseException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXParseException {
      throw problem;
    }
  }
}
