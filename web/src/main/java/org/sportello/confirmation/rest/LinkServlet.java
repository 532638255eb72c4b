package org.sportello.confirmation.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sportello.confirmation.application.AnsweringByLink;
import org.sportello.confirmation.application.AnsweringByLink.Asked;
import org.sportello.confirmation.domain.LinkExpired;
import org.sportello.confirmation.domain.LinkNotGenuine;
import org.sportello.confirmation.domain.LinkUsed;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.page.Pages;
import org.sportello.platform.rest.Language;
import org.sportello.ticket.application.ActionNotPermitted;

/**
 * The pages behind one-click links. A GET shows what is asked and changes nothing, so that mail
 * scanners do no harm; a POST answers, once.
 */
@WebServlet("/l/*")
public class LinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 4000;

  @Inject transient AnsweringByLink answering;
  @Inject transient Pages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    try {
      Asked asked = answering.asked(token);
      show(response, HttpServletResponse.SC_OK, asked, words(asked).question(asked.purpose()));
    } catch (LinkUsed | LinkExpired | LinkNotGenuine e) {
      refused(request, response, e);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    String text = Objects.toString(request.getParameter("text"), "").strip();
    try {
      Asked asked = answering.asked(token);
      answering.answer(token, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
      show(response, HttpServletResponse.SC_OK, asked, words(asked).thanks(asked.purpose()));
    } catch (InvalidInput e) {
      Asked asked = answering.wasAsked(token);
      show(response, 422, asked, words(asked).question(asked.purpose()));
    } catch (LinkUsed | LinkExpired | LinkNotGenuine | ActionNotPermitted | RuleViolated e) {
      refused(request, response, e);
    }
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, RuntimeException why)
      throws IOException {
    if (why instanceof LinkNotGenuine) {
      Language language = Pages.language(request);
      pages.show(
          response,
          HttpServletResponse.SC_NOT_FOUND,
          language,
          new LinkWords(language).notGenuine());
      return;
    }
    Asked asked = answering.wasAsked(token(request));
    if (why instanceof LinkUsed) {
      show(
          response,
          request.getMethod().equals("POST")
              ? HttpServletResponse.SC_GONE
              : HttpServletResponse.SC_OK,
          asked,
          words(asked).used());
    } else if (why instanceof LinkExpired) {
      show(response, HttpServletResponse.SC_GONE, asked, words(asked).expired());
    } else {
      show(response, HttpServletResponse.SC_CONFLICT, asked, words(asked).settled());
    }
  }

  private void show(
      HttpServletResponse response, int status, Asked asked, Map<String, Object> words)
      throws IOException {
    Map<String, Object> page = new HashMap<>(words);
    page.put("reference", asked.reference());
    page.put("subject", asked.subject());
    pages.show(response, status, Language.ofCode(asked.language()), page);
  }

  private static LinkWords words(Asked asked) {
    return new LinkWords(Language.ofCode(asked.language()));
  }

  private static String token(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
  }
}
