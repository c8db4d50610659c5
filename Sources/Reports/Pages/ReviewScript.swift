/// The script of `review.html`: keys, answers, and the file that `cfetl review import` reads. It loads nothing and sends nothing.
enum ReviewScript {
  static let text = """
    'use strict';(()=>{
    const pairs=[...document.querySelectorAll('.pair')];if(!pairs.length)return;
    const at=id=>document.getElementById(id),by=at('by'),status=at('status'),rail=at('rail'),run=document.body.dataset.run;
    const shelf='cfetl-review-'+run,signs={same:'=',different:'≠',unsure:'?'},known=new Map(),past=[];
    let here=0,unsaved=false,keeps=true;
    const say=(words,wrong=false)=>{status.textContent=words;status.classList.toggle('wrong',wrong);};
    const keep=()=>{try{localStorage.setItem(shelf,JSON.stringify({by:by.value,here,unsaved,verdicts:unsaved?Object.fromEntries(known):{}}));localStorage.setItem('cfetl-review-by',by.value);}
    catch{if(keeps)say('This browser keeps nothing: save the decisions before you close the page.',true);keeps=false;}};
    const fetchKept=()=>{try{const kept=JSON.parse(localStorage.getItem(shelf)||'{}');by.value=kept.by||localStorage.getItem('cfetl-review-by')||'';
    for(const pair of pairs){const old=(kept.verdicts||{})[pair.dataset.id];if(old&&old.verdict in signs){known.set(pair.dataset.id,old);pair.querySelector('.comment').value=old.comment||'';}}
    here=Math.max(0,Math.min(pairs.length-1,kept.here|0));unsaved=!!kept.unsaved;}catch{}};
    const today=()=>{const d=new Date(),two=n=>String(n).padStart(2,'0');return d.getFullYear()+'-'+two(d.getMonth()+1)+'-'+two(d.getDate());};
    const tell=()=>{const held=pairs.filter(pair=>pair.dataset.stake==='claim'&&!known.has(pair.dataset.id)).length;
    at('bar').max=pairs.length;at('bar').value=known.size;at('undo').disabled=!past.length;
    at('count').textContent=known.size+' of '+pairs.length+' answered'+(held?' · '+held+(held===1?' holds':' hold')+' back a claim':'');};
    const show=place=>{const pair=pairs[place],one=known.get(pair.dataset.id),verdict=one?one.verdict:'';
    for(const node of [pair,rail.children[place]]){node.classList.remove('same','different','unsure');if(verdict)node.classList.add(verdict);}
    rail.children[place].querySelector('i').textContent=signs[verdict]||'·';rail.children[place].setAttribute('aria-label','Pair '+(place+1)+', '+(verdict||'open'));
    for(const button of pair.querySelectorAll('[data-verdict]'))button.setAttribute('aria-pressed',String(button.dataset.verdict===verdict));tell();};
    const go=(place,focus=true)=>{pairs[here].classList.remove('here');rail.children[here].removeAttribute('aria-current');
    here=Math.max(0,Math.min(pairs.length-1,place));pairs[here].classList.add('here');rail.children[here].setAttribute('aria-current','true');
    rail.children[here].scrollIntoView({block:'nearest'});if(focus){scrollTo(0,0);pairs[here].focus({preventScroll:true});}keep();};
    const put=(place,one)=>{const pair=pairs[place],id=pair.dataset.id;if(one)known.set(id,one);else known.delete(id);
    pair.querySelector('.comment').value=one?one.comment:pair.querySelector('.comment').value;unsaved=true;show(place);keep();};
    const nextOpen=()=>{const isOpen=pair=>!known.has(pair.dataset.id),after=pairs.findIndex((pair,i)=>i>here&&isOpen(pair)),any=pairs.findIndex(isOpen);
    if(any<0){say('Every pair has an answer: save the decisions.');at('save').focus();return;}go(after>=0?after:any);};
    const judge=(verdict,moves)=>{const pair=pairs[here],id=pair.dataset.id,old=known.get(id);past.push({place:here,old});
    put(here,verdict?{verdict,comment:pair.querySelector('.comment').value,on:today()}:null);
    say('Pair '+(here+1)+': '+(verdict||'open again')+(verdict?'. z takes it back.':'.'));if(verdict&&moves)nextOpen();};
    const undo=()=>{const last=past.pop();if(!last)return say('Nothing to take back.');put(last.place,last.old||null);go(last.place);
    say('Pair '+(last.place+1)+' is '+(last.old?last.old.verdict:'open')+' again.');};
    const cell=text=>{const held=/^'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]/.test(text)?"'"+text:text;return '"'+held.replaceAll('"','""')+'"';};
    const save=()=>{if(!known.size)return say('No pair has an answer yet.',true);
    const name=by.value.replace(/[\\p{C}\\s]+/gu,' ').trim();if(!name){by.focus();return say('Say who judged: the name goes into the file.',true);}
    const rows=['pair_id,source_a,key_a,source_b,key_b,verdict,by,on,comment'];
    for(const pair of pairs){const one=known.get(pair.dataset.id);if(!one)continue;const d=pair.dataset;
    rows.push([d.id,d.sourceA,d.keyA,d.sourceB,d.keyB,one.verdict,name,one.on,(one.comment||'').replace(/[\\r\\n]+/g,' ')].map(cell).join(','));}
    const link=document.createElement('a');link.href=URL.createObjectURL(new Blob([rows.join('\\n')+'\\n'],{type:'text/csv'}));
    link.download='decisions_'+run+'.csv';document.body.append(link);link.click();link.remove();
    setTimeout(()=>URL.revokeObjectURL(link.href),10000);unsaved=false;keep();say((rows.length-1)+' decisions saved as '+link.download+". Now: cfetl review import "+link.download);};
    const actions={s:()=>judge('same',true),d:()=>judge('different',true),u:()=>judge('unsure',true),z:undo,backspace:undo,n:nextOpen,w:save,
    j:()=>go(here+1),k:()=>go(here-1),arrowright:()=>go(here+1),arrowleft:()=>go(here-1),home:()=>go(0),end:()=>go(pairs.length-1),
    c:()=>pairs[here].querySelector('.comment').focus()};
    document.addEventListener('keydown',event=>{
    if(event.ctrlKey||event.metaKey||event.altKey||event.isComposing)return;
    if(event.target.tagName==='INPUT'){if(event.key==='Escape'||(event.key==='Enter'&&event.target.className==='comment')){pairs[here].focus({preventScroll:true});event.preventDefault();}return;}
    const action=actions[event.key.toLowerCase()];if(!action||(event.repeat&&event.key.length===1&&!'jk'.includes(event.key)))return;event.preventDefault();action();});
    pairs.forEach((pair,place)=>{const button=document.createElement('button'),text=document.createElement('span'),sign=document.createElement('i');
    button.type='button';const names=[...pair.querySelectorAll('.who')].map(one=>one.textContent),isOne=names[0].toLowerCase()===names[1].toLowerCase();
    text.append((place+1)+'  ');(isOne?names.slice(0,1):names).forEach((name,i)=>{const part=document.createElement('bdi');part.textContent=name;if(i)text.append(' / ');text.append(part);});
    if(pair.dataset.stake==='claim')button.classList.add('claim');button.append(sign,text);button.addEventListener('click',()=>go(place));rail.append(button);});
    pairs.forEach((pair,place)=>{
    for(const button of pair.querySelectorAll('[data-verdict]'))button.addEventListener('click',()=>{go(place,false);judge(button.getAttribute('aria-pressed')==='true'?'':button.dataset.verdict,false);});
    pair.querySelector('.comment').addEventListener('input',event=>{const one=known.get(pair.dataset.id);if(one){one.comment=event.target.value;unsaved=true;keep();}});});
    by.addEventListener('input',keep);at('save').addEventListener('click',save);at('open').addEventListener('click',nextOpen);at('undo').addEventListener('click',undo);
    addEventListener('beforeunload',event=>{if(unsaved&&known.size)event.preventDefault();});
    document.body.classList.add('single');fetchKept();pairs.forEach((_,place)=>show(place));go(here);
    if(known.size)say(known.size+' answers of before are still here'+(unsaved?', not yet saved as a file.':'.'));
    })();
    """
}
