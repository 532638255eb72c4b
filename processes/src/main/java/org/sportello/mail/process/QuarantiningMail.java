package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sportello.mail.application.ReceivingMail;
import org.sportello.platform.engine.FailedProcess;

/** Sets aside, with its reason, a mail whose intake has failed for good, so that it is seen. */
@ApplicationScoped
public class QuarantiningMail implements FailedProcess {

  private static final String MAIL = "mail-";

  private final ReceivingMail mails;

  protected QuarantiningMail() {
    this(null);
  }

  @Inject
  public QuarantiningMail(ReceivingMail mails) {
    this.mails = mails;
  }

  @Override
  public void gaveUp(String businessKey, String element) {
    if (businessKey.startsWith(MAIL)) {
      mails.quarantine(
          Long.parseLong(businessKey.substring(MAIL.length())), "failed at " + element);
    }
  }
}
