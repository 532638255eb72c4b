package org.sportello.ticket.process;

import java.util.List;
import java.util.Set;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Label;

/** What one element of a diagram declares about the action that it offers. */
public record ActionElement(
    String id,
    Label name,
    Set<Role> roles,
    boolean agentsOnly,
    boolean sufficientLevel,
    List<ActionField> fields) {}
