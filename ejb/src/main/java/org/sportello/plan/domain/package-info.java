/** Decides what a contract entitles to, and the periods it sets otherwise than the diagrams. */
package org.sportello.plan.domain;
