-- The words that occur, so that a misspelt one can be put right (pg_trgm). No unique index: two
-- transactions that bring the same new word must not wait for each other; a rare double does no harm.

create table search_word (
  word text not null
);
create index search_word_word on search_word (word);
create index search_word_similar on search_word using gin (word gin_trgm_ops);

create function remember_words() returns trigger language plpgsql as $$
declare
  content text;
begin
  if tg_table_name = 'ticket' then
    content := new.subject;
  else
    content := new.body;
  end if;
  insert into search_word (word)
  select distinct lexeme
  from unnest(to_tsvector('sportello_plain', left(content, 20000))) as found(lexeme, positions, weights)
  where length(lexeme) between 4 and 40
    and lexeme !~ '[0-9]'
    and not exists (select 1 from search_word w where w.word = lexeme);
  return null;
end
$$;

create trigger ticket_words after insert or update of subject on ticket
  for each row execute function remember_words();
create trigger ticket_message_words after insert on ticket_message
  for each row execute function remember_words();
