/** Decides who asks for help: people and the organisations they belong to: the use cases. */
package org.sportello.requester.application;
