/**
 * Decides what a contract entitles to, and the periods it sets otherwise than the diagrams: the use
 * cases.
 */
package org.sportello.plan.application;
