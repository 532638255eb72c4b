package org.sportello.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.Mails;

class MailClassifierTest {

  private final MailClassifier classifier = new MailClassifier(Mails.own());

  @ParameterizedTest
  @CsvSource({
    "plain-it,PERSON,''",
    "alternative-gmail,PERSON,''",
    "auto-submitted-no,PERSON,''",
    "own-group,PERSON,''",
    "outlook-reply-it,PERSON,''",
    "auto-reply,AUTO_REPLY,auto-submitted",
    "auto-reply-by-subject,AUTO_REPLY,absence-subject",
    "read-receipt,AUTO_REPLY,read-receipt",
    "bounce-delayed,AUTO_REPLY,delivery-delayed",
    "bounce,BOUNCE,delivery-report",
    "bounce-unstructured,BOUNCE,failure-notice",
    "mailing-list,LIST,list-header",
    "loop,OWN,loop-header"
  })
  void shouldTellAPersonFromAMachine(String name, MailClass kind, String reason) {
    assertThat(classifier.classify(Mails.parsed(name))).isEqualTo(new Classification(kind, reason));
  }
}
