package org.sportello.ledger.verifier;

import jakarta.json.JsonException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * The auditor's command: an export and a public key in, what is wrong out; no server and no
 * network.
 */
public final class VerifyLedger {
  private static final String USAGE =
      """
      Usage: verify-ledger EXPORT PUBLIC-KEY [CHECKPOINT]...
             verify-ledger PACK PUBLIC-KEY
        EXPORT      the file that GET /api/v1/ledger/export gave
        PACK        the evidence of one ticket (.zip) that GET /api/v1/tickets/.../evidence gave
        PUBLIC-KEY  the PEM file with the public key (older keys may follow in it)
        CHECKPOINT  checkpoints kept from earlier, one JSON object a file
      Exit status: 0 intact, 1 not intact, 2 could not be verified.""";

  private final PrintStream out;

  VerifyLedger(PrintStream out) {
    this.out = out;
  }

  /** See the usage text. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(new VerifyLedger(out).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.size() < 2) {
      out.println(USAGE);
      return 2;
    }
    try {
      List<SignedCheckpoint> held = new ArrayList<>();
      for (String file : arguments.subList(2, arguments.size())) {
        held.add(SignedCheckpoint.of(CanonicalJson.parse(Files.readString(Path.of(file)))));
      }
      List<CheckpointKey> keys =
          CheckpointKey.allOfPem(Files.readString(Path.of(arguments.get(1))));
      if (keys.isEmpty()) {
        throw new IllegalArgumentException(arguments.get(1) + " has no public key in it");
      }
      Path file = Path.of(arguments.get(0));
      return print(
          PackVerification.isPack(file)
              ? PackVerification.of(file, keys)
              : ExportVerification.of(file, keys, held));
    } catch (IOException | JsonException | IllegalArgumentException e) {
      out.println("Could not be verified: " + e);
      return 2;
    }
  }

  private int print(Report report) {
    for (LedgerFinding finding : report.findings()) {
      out.println(finding.line());
    }
    long more = report.totalFindings() - report.findings().size();
    if (more > 0) {
      out.println("and " + more + " more");
    }
    out.printf(
        Locale.ROOT,
        "%s: %d chains, %d entries, %d of them sealed by %d checkpoints, %d findings%n",
        report.intact() ? "INTACT" : "NOT INTACT",
        report.chains(),
        report.entries(),
        report.sealedEntries(),
        report.checkpoints(),
        report.totalFindings());
    return report.intact() ? 0 : 1;
  }
}
