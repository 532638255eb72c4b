/** Decides who is calling, and nothing about what they may do to a ticket. */
package org.sportello.platform.security;
