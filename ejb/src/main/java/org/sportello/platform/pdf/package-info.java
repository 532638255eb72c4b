/** Lays pages out as documents to keep: PDF/A. */
package org.sportello.platform.pdf;
