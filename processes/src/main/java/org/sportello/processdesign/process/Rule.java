package org.sportello.processdesign.process;

import java.util.List;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One thing that every proposed diagram must keep to. */
interface Rule {

  /** Where the diagram breaks it. */
  List<Finding> findings(Document diagram);

  /** A finding at that element. */
  static Finding at(Element element, String rule, String it, String en) {
    return new Finding(
        org.sportello.platform.engine.Xml.nearestId(element), rule, new Text(it, en));
  }
}
