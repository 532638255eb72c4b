/** The floor: what the same PostgreSQL and a bare engine do without Sportello. */
package org.sportello.benchmark.floor;
