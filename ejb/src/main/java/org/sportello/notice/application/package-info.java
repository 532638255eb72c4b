/** Decides who is told what, in words that people read: requesters by template, staff by notice. */
package org.sportello.notice.application;
