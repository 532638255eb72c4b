/** The questions, one class each, and how they are asked. */
package org.sportello.inquiry.application;
