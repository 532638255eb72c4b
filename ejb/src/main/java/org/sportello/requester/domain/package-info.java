/** Decides who asks for help: people and the organisations they belong to. */
package org.sportello.requester.domain;
