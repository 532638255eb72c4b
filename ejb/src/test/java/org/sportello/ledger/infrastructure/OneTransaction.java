package org.sportello.ledger.infrastructure;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One transaction of the server at a time, as far as the ledger sees it. */
final class OneTransaction implements TransactionSynchronizationRegistry {
  private final List<Synchronization> synchronizations = new ArrayList<>();
  private final Map<Object, Object> resources = new HashMap<>();
  private int status = Status.STATUS_NO_TRANSACTION;

  void begin() {
    status = Status.STATUS_ACTIVE;
    synchronizations.clear();
    resources.clear();
  }

  void complete() {
    // By index: what comes in meanwhile is called as well.
    for (int index = 0; index < synchronizations.size(); index++) {
      synchronizations.get(index).beforeCompletion();
    }
    status = Status.STATUS_NO_TRANSACTION;
    synchronizations.forEach(each -> each.afterCompletion(Status.STATUS_COMMITTED));
  }

  void rollBack() {
    status = Status.STATUS_NO_TRANSACTION;
    synchronizations.forEach(each -> each.afterCompletion(Status.STATUS_ROLLEDBACK));
  }

  @Override
  public Object getTransactionKey() {
    return this;
  }

  @Override
  public void putResource(Object key, Object value) {
    resources.put(key, value);
  }

  @Override
  public Object getResource(Object key) {
    return resources.get(key);
  }

  @Override
  public void registerInterposedSynchronization(Synchronization synchronization) {
    synchronizations.add(synchronization);
  }

  @Override
  public int getTransactionStatus() {
    return status;
  }

  @Override
  public void setRollbackOnly() {
    status = Status.STATUS_MARKED_ROLLBACK;
  }

  @Override
  public boolean getRollbackOnly() {
    return status == Status.STATUS_MARKED_ROLLBACK;
  }
}
